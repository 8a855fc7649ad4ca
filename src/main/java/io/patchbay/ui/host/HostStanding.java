package io.patchbay.ui.host;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.patchbay.change.Run;
import io.patchbay.host.HostFailure;
import io.patchbay.host.HostOverview;
import io.patchbay.network.Availability;
import io.patchbay.network.HostNetwork;
import io.patchbay.ui.parts.HostState;
import io.patchbay.ui.parts.Notice;
import io.patchbay.ui.shell.Paths;
import io.patchbay.ui.texts.Speaker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one must know before one believes the picture: the host is away, something could not be read, a run goes on. */
final class HostStanding extends Div {
    private static final long serialVersionUID = 1;

    private final transient Speaker speaker;

    HostStanding(Speaker speaker) {
        this.speaker = speaker;
        addClassName("pb-standing");
    }

    void show(HostOverview known, @Nullable Run underWay) {
        removeAll();
        if (underWay != null) {
            Notice run = new Notice(Notice.Tone.NOTE);
            run.say(speaker.say("ui.host.run-under-way", underWay.number(), underWay.title()));
            run.offer(new Anchor(Paths.run(underWay.id()), speaker.say("ui.host.watch-run")));
            add(run);
        }
        HostFailure failure = known.failure();
        var snapshot = known.snapshot();
        if (failure != null) {
            Notice away = new Notice(Notice.Tone.ERROR);
            away.setId("host-failure");
            away.say(
                    speaker.say(failure.message()),
                    speaker.say(failure.remedy()),
                    speaker.say(snapshot == null ? "ui.host.never-read" : "ui.host.last-truth"));
            add(away);
        } else if (snapshot == null) {
            Notice first = new Notice(Notice.Tone.NOTE);
            first.say(speaker.say("ui.host.first-reading.title"), speaker.say("ui.host.first-reading.text"));
            add(first);
        } else if (HostState.of(known) == HostState.NOTED) {
            add(unread(snapshot.network()));
        }
    }

    private Notice unread(HostNetwork network) {
        Notice notice = new Notice(Notice.Tone.WARNING);
        List<String> lines = new ArrayList<>();
        network.availability().forEach((concern, availability) -> {
            String part = speaker.say("ui.concern." + concern);
            switch (availability) {
                case Availability.Read _, Availability.Absent _ -> {}
                case Availability.NotPermitted(String detail) ->
                    lines.add(speaker.say("ui.host.not-permitted", part, detail));
                case Availability.Failed failed -> lines.add(speaker.say("ui.host.not-read", part, failed.said()));
            }
        });
        network.unreadable().forEach(each -> lines.add(speaker.say("ui.host.unreadable", each)));
        notice.say(speaker.say("ui.host.partly-read"), lines.toArray(String[]::new));
        return notice;
    }
}
