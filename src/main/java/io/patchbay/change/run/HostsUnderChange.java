package io.patchbay.change.run;

import io.patchbay.change.run.journal.Journal;
import io.patchbay.host.HostId;
import io.patchbay.host.HostInUse;
import org.springframework.stereotype.Component;

/** A host that a run is under way on, by this console or another one on the same database. */
@Component
class HostsUnderChange implements HostInUse {
    private final Journal journal;

    HostsUnderChange(Journal journal) {
        this.journal = journal;
    }

    @Override
    public boolean inUse(HostId host) {
        return journal.underWay(host).isPresent();
    }
}
