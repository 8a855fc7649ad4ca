package io.patchbay.change.run;

import io.patchbay.access.Audit;
import io.patchbay.access.People;
import io.patchbay.access.Person;
import io.patchbay.access.Role;
import io.patchbay.change.Changes;
import io.patchbay.change.Run;
import io.patchbay.change.RunId;
import io.patchbay.change.RunRefusedException;
import io.patchbay.change.plan.Plan;
import io.patchbay.change.run.journal.FencedException;
import io.patchbay.change.run.journal.Journal;
import io.patchbay.host.HostId;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.network.Message;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

@Service
class StoredChanges implements Changes {
    private static final Logger LOG = LoggerFactory.getLogger(StoredChanges.class);

    private final Journal journal;
    private final RunTools tools;
    private final Hosts hosts;
    private final People people;
    private final Audit audit;

    StoredChanges(Journal journal, RunTools tools, Hosts hosts, People people, Audit audit) {
        this.journal = journal;
        this.tools = tools;
        this.hosts = hosts;
        this.people = people;
        this.audit = audit;
    }

    @Override
    public RunId start(HostId host, Plan plan) throws RunRefusedException {
        Person person = people.require(Role.ADMIN);
        RegisteredHost registered =
                hosts.find(host).orElseThrow(() -> new RunRefusedException(Message.of("change.run.host.unknown")));
        Run run;
        try {
            run = journal.begin(host, plan, person.userName());
        } catch (DataIntegrityViolationException otherRunHoldsTheHost) {
            throw new RunRefusedException(Message.of("change.run.busy"));
        }
        audit.record(person.userName(), Audit.Action.RUN_STARTED, registered.displayName(), line(run));
        tools.tell(run);
        Thread.ofVirtual().name("change-" + run.number()).start(() -> work(registered, plan, run));
        return run.id();
    }

    @Override
    public Optional<Run> run(RunId id) {
        return journal.run(id);
    }

    @Override
    public Optional<Run> underWay(HostId host) {
        return journal.underWay(host);
    }

    @Override
    public List<Run> history(HostId host, int count) {
        return journal.history(host, count);
    }

    private void work(RegisteredHost host, Plan plan, Run run) {
        Run ended;
        try (Heartbeat ignored = Heartbeat.of(journal, run)) {
            ended = new PlanRun(plan, run, journal, tools).toTheEnd();
        } catch (FencedException takenOver) {
            LOG.warn("Run {} on {} stopped: {}", run.number(), host.displayName(), takenOver.getMessage());
            ended = journal.endsFenced(run, Message.of("change.run.fenced"));
            tools.tell(ended);
        } catch (RuntimeException broken) {
            LOG.error("Run {} on {} broke off", run.number(), host.displayName(), broken);
            ended = journal.ends(run, Run.State.UNKNOWN, Message.of("change.run.broken"));
            tools.tell(ended);
        }
        audit.record(run.startedBy(), Audit.Action.RUN_ENDED, host.displayName(), line(ended) + ": " + ended.state());
    }

    private static String line(Run run) {
        return "#" + run.number() + " " + run.title().key() + " " + run.title().parameters();
    }
}
