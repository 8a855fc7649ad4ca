package io.patchbay.simulator.cmdlet.object;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.state.HostState;
import java.time.Duration;
import java.util.List;

/** Microsoft.HyperV.PowerShell.VMHost. */
public final class VMHostObject {
    private VMHostObject() {}

    public static PsObject of(HostState host) {
        List<PsObject> internal = host.hostVnics().stream()
                .map(each -> AdapterObjects.of(host, each))
                .toList();
        return ObjectBuilder.hyperV("VMHost")
                .int32("LogicalProcessorCount", host.windows().client() ? 16 : 64)
                .value("ResourceMeteringSaveInterval", new PsValue.TimeSpan(Duration.ofHours(1)))
                .bool("IovSupport", !host.windows().client())
                .texts("IovSupportReasons", List.of())
                .list("InternalNetworkAdapters", "Microsoft.HyperV.PowerShell.VMInternalNetworkAdapter", internal)
                .bool("EnableEnhancedSessionMode", host.windows().client())
                .text("MacAddressMaximum", host.macPool().maximum())
                .text("MacAddressMinimum", host.macPool().minimum())
                .bool("NumaSpanningEnabled", true)
                .text("VirtualHardDiskPath", "C:\\ProgramData\\Microsoft\\Windows\\Virtual Hard Disks")
                .text("VirtualMachinePath", "C:\\ProgramData\\Microsoft\\Windows\\Hyper-V")
                .text("FullyQualifiedDomainName", host.windows().domain())
                .int64("MemoryCapacity", host.windows().client() ? 34_359_738_368L : 549_755_813_888L)
                .text("Name", host.windows().computerName())
                .uint32("MaximumStorageMigrations", 2)
                .uint32("MaximumVirtualMachineMigrations", 2)
                .bool("UseAnyNetworkForMigration", false)
                .bool("VirtualMachineMigrationEnabled", false)
                .ending(host.windows().computerName())
                .build("VMHost");
    }
}
