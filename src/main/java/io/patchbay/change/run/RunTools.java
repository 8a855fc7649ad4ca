package io.patchbay.change.run;

import io.patchbay.change.Run;
import io.patchbay.change.RunChanged;
import io.patchbay.change.run.HostCalls.Outcome;
import io.patchbay.host.HostId;
import io.patchbay.host.HostReadings;
import io.patchbay.host.HostSessions;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.psrp.PowerShellSession;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every run works with: the hosts, the ears of the screens, and patience. */
@Component
class RunTools {
    private final HostSessions sessions;
    private final HostReadings readings;
    private final ApplicationEventPublisher events;
    private final Duration callTimeout;
    private final Duration pause;
    private final int looks;

    /**
     * @param callTimeout after how long a single call counts as lost; Windows needs up to half a minute for some, and more
     *     on a busy host (behaviour: 12.1)
     * @param pause between two looks at something that Windows may still be doing
     * @param looks how often at most it is looked for
     */
    RunTools(
            HostSessions sessions,
            HostReadings readings,
            ApplicationEventPublisher events,
            @Value("${patchbay.change.call-timeout:180s}") Duration callTimeout,
            @Value("${patchbay.change.settle-pause:1s}") Duration pause,
            @Value("${patchbay.change.settle-looks:15}") int looks) {
        this.sessions = sessions;
        this.readings = readings;
        this.events = events;
        this.callTimeout = callTimeout;
        this.pause = pause;
        this.looks = looks;
    }

    HostReadings readings() {
        return readings;
    }

    /** The host's session, on which no call lasts for ever. */
    PowerShellSession calls(HostId host) throws HostUnavailableException {
        return new TimedSession(sessions.session(host), callTimeout);
    }

    void tell(Run run) {
        events.publishEvent(new RunChanged(run));
    }

    int looks() {
        return looks;
    }

    /** Until it is good or lost, or it was looked for often enough. */
    Outcome settled(Supplier<Outcome> look) {
        return settled(look, outcome -> !(outcome instanceof Outcome.Bad));
    }

    <T> T settled(Supplier<T> look, Predicate<T> good) {
        T seen = look.get();
        for (int i = 1; i < looks && !good.test(seen); i++) {
            pause();
            seen = look.get();
        }
        return seen;
    }

    /** An interruption shortens it and stays to be seen. */
    void pause() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
