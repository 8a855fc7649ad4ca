package io.patchbay.ui.live;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What one UI is to be told next, and by whom it is heard there. */
final class Gathering {
    private final Map<Component, Consumer<Collection<News>>> listeners = new LinkedHashMap<>();
    private Set<News> pending = new LinkedHashSet<>();

    /** @return whether these are the first news since the last telling, so that a telling must be arranged */
    synchronized boolean add(News news) {
        boolean first = pending.isEmpty();
        pending.add(news);
        return first;
    }

    synchronized void join(Component component, Consumer<Collection<News>> listener) {
        listeners.put(component, listener);
    }

    /** @return whether nobody listens any more */
    synchronized boolean leave(Component component) {
        listeners.remove(component);
        return listeners.isEmpty();
    }

    /** Inside the UI. A listener may leave, or bring others, while it is told. */
    void tell() {
        Collection<News> news;
        List<Consumer<Collection<News>>> told;
        synchronized (this) {
            news = List.copyOf(pending);
            pending = new LinkedHashSet<>();
            told = new ArrayList<>(listeners.values());
        }
        if (!news.isEmpty()) {
            told.forEach(each -> each.accept(news));
        }
    }
}
