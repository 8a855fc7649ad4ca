package io.patchbay.simulator.cmdlet.object;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.VirtualSwitch;
import java.util.List;
import java.util.Locale;

/** Microsoft.HyperV.PowerShell.VMSwitchExtension: the built-in ones, whose ids changed between builds (behaviour: 7.1). */
final class ExtensionObjects {
    private ExtensionObjects() {}

    static List<PsObject> of(HostState host, VirtualSwitch which) {
        int build = host.windows().build();
        boolean old = build < 17763;
        return List.of(
                one(
                        host,
                        which,
                        "E7C3B2F0-F3C5-48DF-AF2B-10FED6D72E7A",
                        "Microsoft Windows Filtering Platform",
                        2,
                        "Filter",
                        old),
                one(
                        host,
                        which,
                        build >= 20348
                                ? "430BDADD-BAB0-41AB-A369-94B67FA5BE0A"
                                : "EA24CD6C-D17A-4348-9190-09F0D5BE83DD",
                        "Microsoft NDIS Capture",
                        4,
                        "Monitoring",
                        !old));
    }

    private static PsObject one(
            HostState host, VirtualSwitch which, String id, String name, int type, String typeName, boolean enabled) {
        return ObjectBuilder.hyperV("VMSwitchExtension")
                .text("Id", id)
                .text("Name", name)
                .text("Vendor", "Microsoft")
                .text("Version", host.windows().version() + "." + host.windows().revision())
                .hyperVEnum("ExtensionType", "VMSwitchExtensionType", type, typeName)
                .text("ParentExtensionId", "")
                .text("ParentExtensionName", "")
                .text("SwitchId", which.id().toString().toUpperCase(Locale.ROOT))
                .text("SwitchName", which.name())
                .bool("Enabled", enabled)
                .bool("Running", enabled)
                .ending(host.windows().computerName())
                .build(name);
    }
}
