package io.patchbay.change.run;

import io.patchbay.change.plan.Plan;
import io.patchbay.change.plan.Planner;
import io.patchbay.change.plan.Planning;
import io.patchbay.change.plan.Prediction;
import io.patchbay.host.HostId;
import io.patchbay.host.HostReadings;
import io.patchbay.host.HostUnavailableException;
import io.patchbay.network.Finding;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.network.Severity;

/** Whether a plan that a person saw is still the plan for the host as it is now. */
sealed interface Beginning {

    /** @param predicted the host after the plan */
    record Ready(HostNetwork predicted) implements Beginning {}

    record Refused(Message said) implements Beginning {}

    static Beginning of(Plan plan, HostId host, HostReadings readings) {
        HostNetwork network;
        try {
            network = readings.read(host).network();
        } catch (HostUnavailableException unavailable) {
            return new Refused(Message.of(
                    "change.run.refused.unreadable", unavailable.failure().message()));
        }
        Planning now = Planner.plan(network, plan.intent());
        if (now.refused()) {
            return new Refused(Message.of(
                    "change.run.refused.findings",
                    now.of(Severity.ERROR).stream().map(Finding::message).toList()));
        }
        return plan.equals(now.plan())
                ? new Ready(Prediction.predict(network, plan))
                : new Refused(Message.of("change.run.refused.changed"));
    }
}
