package io.patchbay.change.plan;

import io.patchbay.change.plan.call.Call;
import io.patchbay.change.plan.call.Call.Value;
import io.patchbay.change.plan.call.Check;
import io.patchbay.change.plan.call.HyperV;
import io.patchbay.change.plan.call.Pick;
import io.patchbay.network.Message;
import io.patchbay.network.VlanSetting;
import java.util.ArrayList;
import java.util.List;

/** Whether an adapter's VLAN setting is the one that was set; untagged and access, which is all that is set so far. */
final class VlanChecks {
    private VlanChecks() {}

    static List<Check> holds(Call picked, String name, VlanSetting wanted) {
        List<Check> checks = new ArrayList<>();
        Call setting = HyperV.vlanOf(picked);
        if (wanted instanceof VlanSetting.Access access) {
            checks.add(check("change.check.vlan.access", name, access.vlan(), setting, "OperationMode", "Access"));
            checks.add(new Check(
                    Message.of("change.check.vlan.access", name, Integer.toString(access.vlan())),
                    new Pick(setting, "AccessVlanId"),
                    new Check.Expectation.OneOf(new Value.Number(access.vlan()))));
        } else if (wanted instanceof VlanSetting.Untagged) {
            checks.add(check("change.check.vlan.untagged", name, 0, setting, "OperationMode", "Untagged"));
        }
        return checks;
    }

    private static Check check(String key, String name, int vlan, Call call, String property, String word) {
        return new Check(
                Message.of(key, name, Integer.toString(vlan)),
                new Pick(call, property),
                new Check.Expectation.OneOf(new Value.Word(word)));
    }
}
