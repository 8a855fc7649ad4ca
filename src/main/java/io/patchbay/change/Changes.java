package io.patchbay.change;

import io.patchbay.change.plan.Plan;
import io.patchbay.host.HostId;
import java.util.List;
import java.util.Optional;

/**
 * Running plans on hosts, and what was run. Each change of a run is told by the Spring event {@link RunChanged}, on the
 * run's own thread.
 */
public interface Changes {

    /**
     * Starts a run and returns at once; the run goes on by itself, whoever looks. Needs an administrator signed in on this
     * thread. The host is read again and planned for anew first: where that gives another plan than the one here, nothing
     * is changed and the run ends as {@link Run.State#REFUSED}.
     *
     * @param plan as it was shown
     * @throws RunRefusedException where another run is under way on this host, or the host is not registered
     */
    RunId start(HostId host, Plan plan) throws RunRefusedException;

    Optional<Run> run(RunId id);

    /** The run that is under way on this host, if any. */
    Optional<Run> underWay(HostId host);

    /** The newest first. */
    List<Run> history(HostId host, int count);
}
