package io.patchbay.simulator.cmdlet.vnic;

import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.cmdlet.object.AdapterObjects;
import io.patchbay.simulator.cmdlet.refusal.HyperVRefusals;
import io.patchbay.simulator.cmdlet.vm.MachineSelection;
import io.patchbay.simulator.cmdlet.vswitch.HostPorts;
import io.patchbay.simulator.cmdlet.vswitch.SwitchSelection;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.HostAccess;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.VirtualMachine;
import io.patchbay.simulator.state.VirtualSwitch;
import io.patchbay.simulator.state.VmAdapter;
import io.patchbay.simulator.state.port.PortFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Add-VMNetworkAdapter. On the management OS it adds a vNIC to each switch whose name matches, unconfigured (behaviour:
 * 1.6, 6.8); a machine gets its adapter, connected where a switch is named.
 */
public final class AddVMNetworkAdapter implements Cmdlet {
    private static final int MOST_ADAPTERS = 8;

    @Override
    public void process(Invocation in) {
        in.forEach(List.of(in.bound()), bound -> {
            String mac = mac(bound);
            if (bound.set().equals("ManagementOS") || bound.on("ManagementOS")) {
                toHost(in, bound, mac);
            } else {
                MachineSelection.bound(in.host().state(), bound, "VMName")
                        .forEach(each -> toMachine(in, bound, each, mac));
            }
        });
    }

    private static void toHost(Invocation in, BoundParameters bound, @Nullable String mac) {
        HostState host = in.host().state();
        for (VirtualSwitch each : SwitchSelection.named(host, bound.text("SwitchName", "*"))) {
            if (each.internetSharing()) {
                throw HyperVRefusals.internetSharing(HyperVRefusals.CONNECTING);
            }
            if (!in.shouldProcess(each.name())) {
                continue;
            }
            String name = bound.text("Name", each.name());
            HostState after = in.host().change(now -> HostPorts.add(now, in.host(), each.id(), name, mac, null));
            if (bound.on("Passthru")) {
                in.write(AdapterObjects.of(after, after.hostVnics().getLast()));
            }
        }
    }

    private static void toMachine(Invocation in, BoundParameters bound, VirtualMachine machine, @Nullable String mac) {
        if (!in.shouldProcess(machine.name())) {
            return;
        }
        VmAdapter adapter =
                in.host().change(host -> withAdapter(host, in.host(), bound, machine, mac)).machines().stream()
                        .filter(each -> each.id().equals(machine.id()))
                        .findFirst()
                        .orElseThrow()
                        .adapters()
                        .getLast();
        if (bound.on("Passthru")) {
            in.write(AdapterObjects.of(in.host().state(), machine, adapter));
        }
    }

    private static HostState withAdapter(
            HostState host, HostAccess access, BoundParameters bound, VirtualMachine asked, @Nullable String mac) {
        VirtualMachine machine = MachineSelection.now(host, asked);
        boolean legacy = bound.on("IsLegacy");
        if (machine.active() && (machine.generation() == 1 || legacy)) {
            throw HyperVRefusals.of(
                    "InvalidState",
                    io.patchbay.simulator.error.ErrorCategory.INVALID_OPERATION,
                    "The operation cannot be performed while the virtual machine is in its current state.");
        }
        if ((legacy && machine.generation() == 2) || machine.adapters().size() >= MOST_ADAPTERS) {
            throw HyperVRefusals.operationFailed("Failed to add device 'Synthetic Ethernet Port'.");
        }
        String switchName = bound.text("SwitchName");
        VirtualSwitch to = switchName == null ? null : SwitchSelection.single(host, switchName);
        boolean draws = mac == null && machine.active();
        HostState next = draws ? host.withMacPool(host.macPool().afterDrawing()) : host;
        // a dynamic address is drawn at the first start (behaviour: 9.4)
        String own = mac != null ? mac : draws ? host.macPool().next() : "000000000000";
        List<VmAdapter> adapters = new ArrayList<>(machine.adapters());
        adapters.add(new VmAdapter(
                access.newId(),
                bound.text("Name", defaultName(host)),
                own,
                mac == null,
                legacy,
                to == null ? null : to.id(),
                to == null ? "" : to.name(),
                PortFeatures.NONE,
                List.of()));
        return next.with(machine.withAdapters(adapters));
    }

    /** Localised (behaviour: 6.8). */
    private static String defaultName(HostState host) {
        return host.windows().culture().startsWith("ja") ? "ネットワーク アダプター" : "Network Adapter";
    }

    /** Six hex pairs, separated or not (behaviour: 6.4). */
    private static @Nullable String mac(BoundParameters bound) {
        String given = bound.text("StaticMacAddress");
        if (given == null) {
            return null;
        }
        if (bound.on("DynamicMacAddress")) {
            throw HyperVRefusals.invalidParameter("Conflicting parameters");
        }
        if (!given.matches("[0-9A-Fa-f]{2}([:-]?[0-9A-Fa-f]{2}){5}")) {
            throw HyperVRefusals.invalidParameter("The MAC address '%s' is not valid.".formatted(given));
        }
        String digits = given.replaceAll("[:-]", "").toUpperCase(Locale.ROOT);
        if ((Integer.parseInt(digits.substring(0, 2), 16) & 1) == 1) {
            throw HyperVRefusals.operationFailed("Failed to modify device 'Synthetic Ethernet Port'.");
        }
        return digits;
    }
}
