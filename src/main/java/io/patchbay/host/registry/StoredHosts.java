package io.patchbay.host.registry;

import io.patchbay.access.Audit;
import io.patchbay.access.People;
import io.patchbay.access.Role;
import io.patchbay.host.HostAddress;
import io.patchbay.host.HostCredential;
import io.patchbay.host.HostId;
import io.patchbay.host.HostInUse;
import io.patchbay.host.HostOverview;
import io.patchbay.host.Hosts;
import io.patchbay.host.HostsChanged;
import io.patchbay.host.RegisteredHost;
import io.patchbay.host.snapshot.Known;
import io.patchbay.host.snapshot.Snapshots;
import io.patchbay.network.InvalidValueException;
import io.patchbay.network.Message;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredHosts implements Hosts {
    private static final int LONGEST_NAME = 100;

    private final HostRows rows;
    private final KeptCredentials credentials;
    private final Snapshots snapshots;
    private final People people;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ObjectProvider<HostInUse> users;

    StoredHosts(
            HostRows rows,
            KeptCredentials credentials,
            Snapshots snapshots,
            People people,
            Audit audit,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            ObjectProvider<HostInUse> users) {
        this.rows = rows;
        this.credentials = credentials;
        this.snapshots = snapshots;
        this.people = people;
        this.audit = audit;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.users = users;
    }

    @Override
    public RegisteredHost add(String displayName, HostAddress address, HostCredential credential) {
        people.require(Role.ADMIN);
        String name = fit(displayName);
        HostId id = HostId.random();
        RegisteredHost added = unlessNameIsTaken(name, () -> {
            refuseTaken(name, id);
            HostRow row = rows.saveAndFlush(new HostRow(
                    id, name, address, credential.user(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
            credentials.keep(id, credential);
            audit.record(Audit.Action.HOST_ADDED, name, address.url() + " as " + credential.user());
            return row.host();
        });
        events.publishEvent(new HostsChanged(id));
        return added;
    }

    @Override
    public RegisteredHost update(
            HostId id, String displayName, HostAddress address, @Nullable HostCredential credential) {
        people.require(Role.ADMIN);
        String name = fit(displayName);
        RegisteredHost changed = unlessNameIsTaken(name, () -> {
            refuseTaken(name, id);
            HostRow row = rows.findById(id.value())
                    .orElseThrow(() -> new InvalidValueException(Message.of("host.not-registered")));
            if (credential != null || !address.equals(row.host().address())) {
                refuseInUse(id, name);
            }
            row.describe(name, address, credential == null ? row.host().userName() : credential.user());
            rows.saveAndFlush(row);
            if (credential != null) {
                credentials.keep(id, credential);
            }
            audit.record(
                    Audit.Action.HOST_CHANGED,
                    name,
                    address.url() + " as " + row.host().userName()
                            + (credential == null ? "" : ", with another password"));
            return row.host();
        });
        events.publishEvent(new HostsChanged(id));
        return changed;
    }

    @Override
    public void remove(HostId id) {
        people.require(Role.ADMIN);
        Boolean removed = transaction.execute(status -> {
            Optional<HostRow> row = rows.findById(id.value());
            if (row.isEmpty()) {
                return false;
            }
            RegisteredHost host = row.get().host();
            refuseInUse(id, host.displayName());
            audit.record(
                    Audit.Action.HOST_REMOVED,
                    host.displayName(),
                    host.address().url());
            snapshots.remove(id);
            credentials.remove(id);
            rows.deleteOf(id.value());
            return true;
        });
        if (Boolean.TRUE.equals(removed)) {
            snapshots.forget(id);
            events.publishEvent(new HostsChanged(id));
        }
    }

    @Override
    public Optional<RegisteredHost> find(HostId id) {
        return rows.findById(id.value()).map(HostRow::host);
    }

    @Override
    public List<RegisteredHost> list() {
        return rows.findByOrderByDisplayNameFolded().stream().map(HostRow::host).toList();
    }

    @Override
    public List<HostOverview> overview() {
        return list().stream().map(this::overview).toList();
    }

    @Override
    public Optional<HostOverview> overview(HostId id) {
        return find(id).map(this::overview);
    }

    private HostOverview overview(RegisteredHost host) {
        Known known = snapshots.known(host.id());
        return new HostOverview(host, known.snapshot(), known.failure());
    }

    private static String fit(String displayName) {
        String name = displayName.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            throw new InvalidValueException(Message.of("host.name.unfit", LONGEST_NAME));
        }
        return name;
    }

    private void refuseInUse(HostId id, String name) {
        if (users.stream().anyMatch(each -> each.inUse(id))) {
            throw new InvalidValueException(Message.of("host.in-use", name));
        }
    }

    private void refuseTaken(String name, HostId by) {
        rows.findByDisplayNameFolded(HostRow.folded(name))
                .filter(other -> !other.host().id().equals(by))
                .ifPresent(other -> {
                    throw taken(name);
                });
    }

    /** The constraint has the last word: two may ask for one name at once. */
    private RegisteredHost unlessNameIsTaken(String name, Supplier<RegisteredHost> work) {
        try {
            return transaction.execute(status -> work.get());
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw taken(name);
        }
    }

    private static InvalidValueException taken(String name) {
        return new InvalidValueException(Message.of("host.name.taken", name));
    }
}
