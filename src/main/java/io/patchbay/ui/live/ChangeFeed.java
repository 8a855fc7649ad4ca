package io.patchbay.ui.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.patchbay.change.RunChanged;
import io.patchbay.host.HostRead;
import io.patchbay.host.HostsChanged;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;

/**
 * The one way from the background to the screens. What happens is gathered for each UI over a quarter of a second and
 * then told in one go, on a thread of that UI's own: whoever published an event never waits for a screen.
 */
@org.springframework.stereotype.Component
public class ChangeFeed implements DisposableBean {
    static final Duration GATHERED = Duration.ofMillis(250);

    private final Map<UI, Gathering> gatherings = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timer;

    ChangeFeed() {
        timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("screens-feed").factory());
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Tells {@code listener}, inside the UI, what is new for as long as {@code component} is on a screen. */
    public void follow(Component component, Consumer<Collection<News>> listener) {
        component.addAttachListener(attached -> join(attached.getUI(), component, listener));
        component.addDetachListener(detached -> leave(detached.getUI(), component));
        component.getUI().filter(_ -> component.isAttached()).ifPresent(ui -> join(ui, component, listener));
    }

    @EventListener
    void on(HostsChanged event) {
        tell(new News.HostList(event.host()));
    }

    @EventListener
    void on(HostRead event) {
        tell(new News.HostState(event.host(), event.changed()));
    }

    @EventListener
    void on(RunChanged event) {
        tell(new News.RunStands(event.run()));
    }

    void tell(News news) {
        gatherings.forEach((ui, gathering) -> {
            if (gathering.add(news)) {
                timer.schedule(() -> deliver(ui, gathering), GATHERED.toMillis(), TimeUnit.MILLISECONDS);
            }
        });
    }

    private void join(UI ui, Component component, Consumer<Collection<News>> listener) {
        gatherings.compute(ui, (_, there) -> {
            Gathering gathering = there == null ? new Gathering() : there;
            gathering.join(component, listener);
            return gathering;
        });
    }

    private void leave(UI ui, Component component) {
        gatherings.computeIfPresent(ui, (_, gathering) -> gathering.leave(component) ? null : gathering);
    }

    /** The timer only starts a thread: {@link UI#access} may run the listeners right there, and they read a database. */
    private void deliver(UI ui, Gathering gathering) {
        Thread.ofVirtual().name("screen-", 0).start(() -> {
            try {
                ui.access(gathering::tell);
            } catch (UIDetachedException gone) {
                gatherings.remove(ui);
            }
        });
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
