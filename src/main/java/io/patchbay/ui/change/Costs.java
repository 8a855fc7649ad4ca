package io.patchbay.ui.change;

import io.patchbay.change.plan.Risk;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.VirtualMachine;
import io.patchbay.ui.parts.Icons;
import java.util.List;

/** What a step or a plan costs whom, in words and as a sign. */
record Costs(String severity, Icons icon, Message said) {

    static Costs of(Risk risk, HostNetwork network) {
        return switch (risk) {
            case Risk.None _ -> new Costs("ok", Icons.TICK, Message.of("ui.cost.none"));
            case Risk.BriefVmLoss(var ids) -> {
                List<String> names = network.virtualMachines().stream()
                        .filter(each -> ids.contains(each.id()))
                        .map(VirtualMachine::name)
                        .toList();
                yield new Costs("warning", Icons.CAUTION, Message.of("ui.cost.vms", names.size(), names));
            }
            case Risk.BriefHostLoss(var ids) -> {
                List<String> names = network.adapters().stream()
                        .filter(each -> ids.contains(each.id()))
                        .map(NetAdapter::name)
                        .toList();
                yield new Costs("warning", Icons.CAUTION, Message.of("ui.cost.host", names));
            }
            case Risk.MayCutPath(Message reason) -> new Costs("error", Icons.CROSS, Message.of("ui.cost.path", reason));
        };
    }
}
