package io.patchbay.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import io.patchbay.ui.texts.Speaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long ago something was; counts on in the browser, from the age that the console's clock gave it. */
@Tag("patchbay-ago")
@JsModule("./patchbay-ago.ts")
public class Ago extends Component {
    private static final long serialVersionUID = 1;

    private final transient Clock clock;

    /** @param key of four texts, {@code key.seconds} to {@code key.days}, each with one number */
    public Ago(Clock clock, Speaker speaker, String key) {
        this.clock = clock;
        getElement().setProperty("said", sentences(speaker, key));
    }

    public void since(Instant moment) {
        getElement().setProperty("age", age(clock, moment));
    }

    /** Milliseconds; never negative, should the host's and the console's clocks differ. */
    public static double age(Clock clock, Instant moment) {
        return Math.max(0, Duration.between(moment, clock.instant()).toMillis());
    }

    /** What the element takes as {@code said}. */
    public static String sentences(Speaker speaker, String key) {
        return Stream.of("seconds", "minutes", "hours", "days")
                .map(unit -> speaker.say(key + "." + unit, "#"))
                .collect(Collectors.joining("|"));
    }
}
