package io.patchbay.simulator.cmdlet.object;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.WindowsIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Win32_OperatingSystem and Win32_ComputerSystem. */
public final class MachineObjects {
    private static final Duration UPTIME = Duration.ofDays(23);

    private MachineObjects() {}

    public static PsObject operatingSystem(HostState host, Instant now) {
        WindowsIdentity windows = host.windows();
        int language = windows.culture().toLowerCase(Locale.ROOT).startsWith("ja") ? 1041 : 1033;
        return ObjectBuilder.cim("root/cimv2", "Win32_OperatingSystem", "CIM_OperatingSystem")
                .text("Caption", windows.caption())
                .text("CSName", windows.computerName())
                .text("Version", windows.version())
                .text("BuildNumber", String.valueOf(windows.build()))
                .text("OSArchitecture", language == 1041 ? "64 ビット" : "64-bit")
                .uint32("ProductType", windows.productType())
                .uint32("OperatingSystemSKU", windows.sku())
                .uint32("OSLanguage", language)
                .texts("MUILanguages", List.of(windows.culture()))
                .text("Manufacturer", "Microsoft Corporation")
                .value(
                        "LastBootUpTime",
                        new PsValue.DateTime(now.minus(UPTIME).atOffset(ZoneOffset.UTC), PsValue.DateTime.Kind.LOCAL))
                .build("Win32_OperatingSystem: " + windows.caption());
    }

    public static PsObject computerSystem(HostState host) {
        WindowsIdentity windows = host.windows();
        return ObjectBuilder.cim("root/cimv2", "Win32_ComputerSystem", "CIM_UnitaryComputerSystem")
                .text("Name", windows.computerName())
                .text("DNSHostName", windows.computerName())
                .text("Domain", windows.domain().isEmpty() ? "WORKGROUP" : windows.domain())
                .bool("PartOfDomain", !windows.domain().isEmpty())
                .text("Manufacturer", windows.manufacturer())
                .text("Model", windows.model())
                .bool("HypervisorPresent", true)
                .build("Win32_ComputerSystem: " + windows.computerName());
    }
}
