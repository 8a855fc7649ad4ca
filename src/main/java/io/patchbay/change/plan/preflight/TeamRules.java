package io.patchbay.change.plan.preflight;

import io.patchbay.network.AdapterId;
import io.patchbay.network.Finding;
import io.patchbay.network.HostIdentity;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.Severity;
import io.patchbay.network.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Several NICs in one switch, that is, Switch Embedded Teaming (behaviour: 2.7 to 2.16). */
final class TeamRules {
    /** Behaviour: 2.8. */
    private static final int MOST = 8;

    private TeamRules() {}

    static List<Finding> about(HostNetwork network, List<AdapterId> ids) {
        List<Finding> findings = new ArrayList<>();
        if (new HashSet<>(ids).size() < ids.size()) {
            findings.add(onHost(Severity.ERROR, "change.find.team.twice"));
        }
        if (ids.size() < 2) {
            return findings;
        }
        HostIdentity identity = network.identity();
        boolean known = identity.client()
                ? identity.build() >= HostIdentity.SERVER_2019
                : identity.build() >= HostIdentity.SERVER_2016;
        if (!known) {
            findings.add(onHost(Severity.ERROR, "change.find.team.tooOld", identity.caption()));
        }
        if (ids.size() > MOST) {
            findings.add(onHost(Severity.ERROR, "change.find.team.tooMany", ids.size(), MOST));
        }
        List<NetAdapter> nics =
                ids.stream().flatMap(id -> network.adapter(id).stream()).toList();
        nics.stream()
                .filter(nic -> network.teamOf(nic.id()).isPresent())
                .map(nic ->
                        Finding.error(Message.of("change.find.team.lbfo", nic.name()), new Subject.Adapter(nic.id())))
                .forEach(findings::add);
        findings.addAll(speeds(nics));
        nics.forEach(nic -> speedUnknown(nic).ifPresent(findings::add));
        findings.addAll(drivers(nics));
        return findings;
    }

    /** What is said about one more beside others. */
    static List<Finding> beside(HostNetwork network, NetAdapter one, List<AdapterId> others) {
        List<Finding> findings = new ArrayList<>();
        if (network.teamOf(one.id()).isPresent()) {
            findings.add(Finding.error(Message.of("change.find.team.lbfo", one.name()), new Subject.Adapter(one.id())));
        }
        if (others.size() >= MOST) {
            findings.add(onHost(Severity.ERROR, "change.find.team.tooMany", others.size() + 1, MOST));
        }
        speedUnknown(one).ifPresent(findings::add);
        for (AdapterId id : others) {
            network.adapter(id).ifPresent(other -> {
                if (speedsDiffer(one, other)) {
                    findings.add(Finding.error(
                            Message.of(
                                    "change.find.team.speed.beside", Speed.text(one), Speed.text(other), other.name()),
                            new Subject.Adapter(one.id())));
                } else if (!driver(one).equals(driver(other))) {
                    findings.add(Finding.warning(
                            Message.of("change.find.team.driver.beside", one.name(), other.name()),
                            new Subject.Adapter(one.id())));
                }
            });
        }
        return findings;
    }

    /** Refused, or the slower one idles, depending on the build (behaviour: 2.9). One without link tells no speed. */
    private static List<Finding> speeds(List<NetAdapter> nics) {
        for (int i = 1; i < nics.size(); i++) {
            if (speedsDiffer(nics.getFirst(), nics.get(i)) || speedsDiffer(nics.get(i - 1), nics.get(i))) {
                List<String> each = nics.stream()
                        .filter(nic -> nic.speed() > 0)
                        .map(nic -> nic.name() + " " + Speed.text(nic))
                        .toList();
                return List.of(new Finding(Severity.ERROR, Message.of("change.find.team.speed", each), subjects(nics)));
            }
        }
        return List.of();
    }

    /** Without a link nobody knows whether the speed fits, and what Windows does then depends on the build. */
    private static Optional<Finding> speedUnknown(NetAdapter nic) {
        return nic.speed() > 0
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        Message.of("change.find.team.speed.unknown", nic.name()), new Subject.Adapter(nic.id())));
    }

    /** Enforced less than documented (behaviour: 2.9), so a warning. */
    private static List<Finding> drivers(List<NetAdapter> nics) {
        Set<String> drivers = new HashSet<>();
        nics.forEach(nic -> drivers.add(driver(nic)));
        return drivers.size() > 1
                ? List.of(new Finding(
                        Severity.WARNING,
                        Message.of(
                                "change.find.team.driver",
                                nics.stream().map(NetAdapter::name).toList()),
                        subjects(nics)))
                : List.of();
    }

    private static boolean speedsDiffer(NetAdapter one, NetAdapter other) {
        return one.speed() > 0 && other.speed() > 0 && one.speed() != other.speed();
    }

    /** Make, model, driver and its version; the {@code #2} of a description only counts adapters that are alike. */
    private static String driver(NetAdapter nic) {
        return nic.description().replaceFirst(" #\\d+$", "") + '\n' + nic.driverName() + '\n' + nic.driverVersion();
    }

    private static List<Subject> subjects(List<NetAdapter> nics) {
        return nics.stream().map(nic -> (Subject) new Subject.Adapter(nic.id())).toList();
    }

    private static Finding onHost(Severity severity, String key, Object... parameters) {
        return new Finding(severity, Message.of(key, parameters), List.of(new Subject.Host()));
    }
}
