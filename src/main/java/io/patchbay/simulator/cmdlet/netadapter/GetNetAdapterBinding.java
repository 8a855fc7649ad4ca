package io.patchbay.simulator.cmdlet.netadapter;

import io.patchbay.simulator.cmdlet.cim.CimQuery;
import io.patchbay.simulator.cmdlet.object.BindingObject;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.state.HostState;
import java.util.List;

/** Get-NetAdapterBinding: vms_pp is listed on every adapter and on only where a switch uses it (behaviour: 1.2). */
public final class GetNetAdapterBinding implements Cmdlet {
    @Override
    public void process(Invocation in) {
        HostState host = in.host().state();
        List<BindingObject.Row> rows = host.interfaces().stream()
                .flatMap(each -> BindingObject.rows(host, each).stream())
                .toList();
        new CimQuery<>("MSFT_NetAdapterBindingSettingData", rows)
                .text("Name", each -> each.adapter().alias())
                .text("InterfaceDescription", each -> each.adapter().description())
                .text("ComponentID", BindingObject.Row::componentId)
                .text("DisplayName", BindingObject.Row::displayName)
                .run(in, each -> BindingObject.of(host, each));
    }
}
