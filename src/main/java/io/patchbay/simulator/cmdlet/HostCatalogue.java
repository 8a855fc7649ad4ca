package io.patchbay.simulator.cmdlet;

import io.patchbay.simulator.binding.Signature;
import io.patchbay.simulator.binding.Signatures;
import io.patchbay.simulator.cmdlet.core.ForEachObject;
import io.patchbay.simulator.cmdlet.core.GetCimInstance;
import io.patchbay.simulator.cmdlet.core.GetCommand;
import io.patchbay.simulator.cmdlet.core.Modules;
import io.patchbay.simulator.cmdlet.core.OutNull;
import io.patchbay.simulator.cmdlet.core.SelectObject;
import io.patchbay.simulator.cmdlet.core.WhereObject;
import io.patchbay.simulator.cmdlet.netadapter.GetNetAdapter;
import io.patchbay.simulator.cmdlet.netadapter.GetNetAdapterBinding;
import io.patchbay.simulator.cmdlet.netadapter.GetNetAdapterHardwareInfo;
import io.patchbay.simulator.cmdlet.netlbfo.GetNetLbfoTeam;
import io.patchbay.simulator.cmdlet.netlbfo.GetNetLbfoTeamMember;
import io.patchbay.simulator.cmdlet.netlbfo.GetNetLbfoTeamNic;
import io.patchbay.simulator.cmdlet.nettcpip.GetDnsClientServerAddress;
import io.patchbay.simulator.cmdlet.nettcpip.GetNetIPAddress;
import io.patchbay.simulator.cmdlet.nettcpip.GetNetIPInterface;
import io.patchbay.simulator.cmdlet.nettcpip.GetNetRoute;
import io.patchbay.simulator.cmdlet.nettcpip.GetNetTCPConnection;
import io.patchbay.simulator.cmdlet.vm.GetVM;
import io.patchbay.simulator.cmdlet.vm.GetVMHost;
import io.patchbay.simulator.cmdlet.vnic.AddVMNetworkAdapter;
import io.patchbay.simulator.cmdlet.vnic.ConnectVMNetworkAdapter;
import io.patchbay.simulator.cmdlet.vnic.GetVMNetworkAdapter;
import io.patchbay.simulator.cmdlet.vnic.GetVMNetworkAdapterVlan;
import io.patchbay.simulator.cmdlet.vnic.RemoveVMNetworkAdapter;
import io.patchbay.simulator.cmdlet.vnic.SetVMNetworkAdapterVlan;
import io.patchbay.simulator.cmdlet.vswitch.GetVMSwitch;
import io.patchbay.simulator.cmdlet.vswitch.GetVMSwitchTeam;
import io.patchbay.simulator.cmdlet.vswitch.NewVMSwitch;
import io.patchbay.simulator.cmdlet.vswitch.RemoveVMSwitch;
import io.patchbay.simulator.cmdlet.vswitch.SetVMSwitchTeam;
import io.patchbay.simulator.pipeline.Catalogue;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.state.WindowsIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The cmdlets that one host's Windows has: all of the facts' modules, less what its edition and build lack. */
public final class HostCatalogue implements Catalogue {
    private static final Map<String, Supplier<Cmdlet>> SIMULATED = simulated();
    private static final List<String> SERVER_ONLY =
            List.of("NetLbfo", "NetworkATC", "FailoverClusters", "DcbQos", "ServerManager", "HostNetworkingService");

    private static final Map<String, String> ALIASES = Map.of(
            "where", "where-object",
            "select", "select-object",
            "gcm", "get-command",
            "gmo", "get-module",
            "ipmo", "import-module",
            "gcim", "get-ciminstance");

    private final Map<String, Entry> byName = new HashMap<>();
    private final List<Entry> all = new ArrayList<>();
    private final List<String> modules;

    public HostCatalogue(WindowsIdentity windows) {
        for (Signature each : Signatures.all().list()) {
            if (present(windows, each.module())) {
                Entry entry =
                        new Entry(asOf(windows, each), SIMULATED.get(each.name().toLowerCase(Locale.ROOT)));
                byName.put(each.name().toLowerCase(Locale.ROOT), entry);
                all.add(entry);
            }
        }
        modules = all.stream().map(each -> each.signature().module()).distinct().toList();
    }

    /** LBFO is a server's, Network ATC one of 2025 (behaviour: 11.10, 11.11). */
    private static boolean present(WindowsIdentity windows, String module) {
        if (windows.client() && SERVER_ONLY.contains(module)) {
            return false;
        }
        return windows.build() >= 26100
                || !List.of("NetworkATC", "HostNetworkingService").contains(module);
    }

    /** Parameters came with builds: probe, don't ask the version (behaviour: 11.10). */
    private static Signature asOf(WindowsIdentity windows, Signature signature) {
        return switch (signature.name()) {
            case "New-VMSwitch" ->
                windows.build() < 20348 ? signature.without(List.of("AllowNetLbfoTeams")) : signature;
            case "Set-VMSwitch" ->
                windows.build() < 17763 ? signature.without(List.of("EnableSoftwareRsc")) : signature;
            default -> signature;
        };
    }

    @Override
    public Optional<Entry> find(String name) {
        int slash = name.indexOf('\\');
        String bare = name.substring(slash + 1).toLowerCase(Locale.ROOT);
        Entry entry = byName.get(ALIASES.getOrDefault(bare, bare));
        return Optional.ofNullable(entry)
                .filter(each -> slash < 0 || each.signature().module().equalsIgnoreCase(name.substring(0, slash)));
    }

    @Override
    public List<Entry> list() {
        return List.copyOf(all);
    }

    @Override
    public List<String> modules() {
        return modules;
    }

    /** The names of the cmdlets that the simulator runs, in lower case. */
    public static List<String> simulatedNames() {
        return SIMULATED.keySet().stream().sorted().toList();
    }

    private static Map<String, Supplier<Cmdlet>> simulated() {
        Map<String, Supplier<Cmdlet>> all = new HashMap<>();
        all.put("Get-VMSwitch", GetVMSwitch::new);
        all.put("New-VMSwitch", NewVMSwitch::new);
        all.put("Remove-VMSwitch", RemoveVMSwitch::new);
        all.put("Get-VMSwitchTeam", GetVMSwitchTeam::new);
        all.put("Set-VMSwitchTeam", SetVMSwitchTeam::new);
        all.put("Get-VMNetworkAdapter", GetVMNetworkAdapter::new);
        all.put("Add-VMNetworkAdapter", AddVMNetworkAdapter::new);
        all.put("Remove-VMNetworkAdapter", RemoveVMNetworkAdapter::new);
        all.put("Connect-VMNetworkAdapter", () -> new ConnectVMNetworkAdapter(true));
        all.put("Disconnect-VMNetworkAdapter", () -> new ConnectVMNetworkAdapter(false));
        all.put("Get-VMNetworkAdapterVlan", GetVMNetworkAdapterVlan::new);
        all.put("Set-VMNetworkAdapterVlan", SetVMNetworkAdapterVlan::new);
        all.put("Get-VM", GetVM::new);
        all.put("Get-VMHost", GetVMHost::new);
        all.put("Get-NetAdapter", GetNetAdapter::new);
        all.put("Get-NetAdapterBinding", GetNetAdapterBinding::new);
        all.put("Get-NetAdapterHardwareInfo", GetNetAdapterHardwareInfo::new);
        all.put("Get-NetIPAddress", GetNetIPAddress::new);
        all.put("Get-NetRoute", GetNetRoute::new);
        all.put("Get-NetIPInterface", GetNetIPInterface::new);
        all.put("Get-DnsClientServerAddress", GetDnsClientServerAddress::new);
        all.put("Get-NetTCPConnection", GetNetTCPConnection::new);
        all.put("Get-NetLbfoTeam", GetNetLbfoTeam::new);
        all.put("Get-NetLbfoTeamMember", GetNetLbfoTeamMember::new);
        all.put("Get-NetLbfoTeamNic", GetNetLbfoTeamNic::new);
        all.put("Get-CimInstance", GetCimInstance::new);
        all.put("Where-Object", WhereObject::new);
        all.put("ForEach-Object", ForEachObject::new);
        all.put("Select-Object", SelectObject::new);
        all.put("Get-Command", GetCommand::new);
        all.put("Get-Module", () -> new Modules(false));
        all.put("Import-Module", () -> new Modules(true));
        all.put("Out-Null", OutNull::new);
        Map<String, Supplier<Cmdlet>> lower = new HashMap<>();
        all.forEach((name, make) -> lower.put(name.toLowerCase(Locale.ROOT), make));
        return lower;
    }
}
