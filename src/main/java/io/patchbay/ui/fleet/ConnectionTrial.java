package io.patchbay.ui.fleet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Paragraph;
import io.patchbay.access.People;
import io.patchbay.host.ConnectionTest.Outcome;
import io.patchbay.host.ConnectionTest.Step;
import io.patchbay.host.ConnectionTest.StepResult;
import io.patchbay.network.Message;
import io.patchbay.ui.parts.Card;
import io.patchbay.ui.parts.StepList;
import io.patchbay.ui.texts.Speaker;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection test as it goes: each step with what was found, and what to do where it ended. */
final class ConnectionTrial extends Card {
    private static final long serialVersionUID = 1;

    /** What runs a test: blocks, and hands each result on. */
    @FunctionalInterface
    interface Test {
        void run(Consumer<StepResult> results);
    }

    private final transient Speaker speaker;
    private final transient People people;
    private final StepList list;
    private final transient Map<Step, StepResult> results = new EnumMap<>(Step.class);
    private transient @Nullable Thread underWay;

    ConnectionTrial(Speaker speaker, People people) {
        super(speaker.say("ui.trial.title"));
        this.speaker = speaker;
        this.people = people;
        setId("connection-trial");
        list = new StepList(speaker);
        add(list);
        Paragraph lead = new Paragraph(speaker.say("ui.trial.lead"));
        lead.addClassNames("pb-card-body", "pb-quiet");
        lead.getStyle().set("margin", "0");
        addComponentAtIndex(1, lead);
        addDetachListener(detached -> stop());
    }

    /** Starts on a thread of its own; the screen stays alive, and hears of each step. */
    void start(UI ui, Test test, Runnable whenDone) {
        stop();
        results.clear();
        show(true);
        Runnable work = people.carry(() -> {
            try {
                test.run(result -> tell(ui, () -> {
                    results.put(result.step(), result);
                    show(true);
                }));
            } finally {
                tell(ui, () -> {
                    show(false);
                    whenDone.run();
                });
            }
        });
        underWay = Thread.ofVirtual().name("connection-test").start(work);
    }

    /** Whether every step was OK. */
    boolean passed() {
        return results.size() == Step.values().length
                && results.values().stream().allMatch(each -> each.outcome() == Outcome.OK);
    }

    private void stop() {
        if (underWay != null) {
            underWay.interrupt();
            underWay = null;
        }
    }

    private static void tell(UI ui, Runnable news) {
        try {
            ui.access(news::run);
        } catch (UIDetachedException gone) {
            // nobody looks any more; the test was interrupted with it
        }
    }

    private void show(boolean running) {
        list.removeAll();
        boolean next = running;
        for (Step step : List.of(Step.values())) {
            StepResult result = results.get(step);
            String title = speaker.say("ui.trial.step." + step);
            if (result == null) {
                list.add(step.name(), next ? StepList.Mark.RUNNING : StepList.Mark.WAITING, title, null);
                next = false;
                continue;
            }
            StepList.Mark mark =
                    switch (result.outcome()) {
                        case OK -> StepList.Mark.DONE;
                        case FAILED -> StepList.Mark.FAILED;
                        case SKIPPED -> StepList.Mark.SKIPPED;
                    };
            List<Component> details = new ArrayList<>(List.of(StepList.detail(speaker.say(result.message()))));
            Message remedy = result.remedy();
            if (remedy != null) {
                details.add(StepList.remedy(speaker.say(remedy)));
            }
            list.add(step.name(), mark, title, null, details.toArray(Component[]::new));
        }
    }
}
