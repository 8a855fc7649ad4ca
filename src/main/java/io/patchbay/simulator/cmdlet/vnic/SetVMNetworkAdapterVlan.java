package io.patchbay.simulator.cmdlet.vnic;

import io.patchbay.simulator.cmdlet.refusal.HyperVRefusals;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.port.VlanSetting;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Set-VMNetworkAdapterVlan: one complete group of parameters replaces all that was set before, on every adapter that is
 * meant (behaviour: 4.2, 4.3, 4.8, 4.11).
 */
public final class SetVMNetworkAdapterVlan implements Cmdlet {
    @Override
    public void process(Invocation in) {
        in.forEach(List.of(in.bound()), bound -> {
            VlanGroup group = VlanGroup.of(bound);
            HostState host = in.host().state();
            in.forEach(AdapterSelection.bound(host, bound, "VMNetworkAdapterName"), each -> set(in, each, group));
        });
    }

    private static void set(Invocation in, Target target, VlanGroup group) {
        if (!in.shouldProcess(target.name())) {
            return;
        }
        @Nullable VlanSetting setting = group.setting();
        if (setting != null && in.host().unconfirmed().vlanRange() && outOfRange(setting)) {
            throw HyperVRefusals.operationFailed(HyperVRefusals.MODIFYING);
        }
        HostState after = in.host().change(host -> {
            Target now = AdapterSelection.now(host, target);
            return now.with(host, now.features().withVlan(setting));
        });
        // with -Untagged the setting is gone, and so there is nothing to pass on (behaviour: 4.3)
        if (setting != null && in.bound().on("Passthru")) {
            in.write(AdapterSelection.now(after, target).vlanObject(after));
        }
    }

    /** VMMS's check, not the cmdlet's; 0 passes as a native VLAN and as an access VLAN (behaviour: 4.5). */
    private static boolean outOfRange(VlanSetting setting) {
        return Stream.of(
                        IntStream.of(setting.access(), setting.nativeVlan(), setting.primary(), setting.secondary()),
                        setting.allowed().stream().mapToInt(each -> each),
                        setting.secondaries().stream().mapToInt(each -> each))
                .flatMapToInt(each -> each)
                .anyMatch(each -> each < 0 || each > 4094);
    }
}
