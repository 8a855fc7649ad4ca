package io.patchbay.simulator.cmdlet.object;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.VirtualMachine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Microsoft.HyperV.PowerShell.VirtualMachine, as far as networks go. */
public final class VirtualMachineObject {
    private VirtualMachineObject() {}

    public static PsObject of(HostState host, VirtualMachine machine, Instant now) {
        boolean running = machine.state() == VirtualMachine.State.RUNNING;
        Duration uptime = running ? Duration.between(machine.started(), now) : Duration.ZERO;
        List<PsObject> adapters = machine.adapters().stream()
                .map(each -> AdapterObjects.of(host, machine, each))
                .toList();
        return ObjectBuilder.hyperV("VirtualMachine", "VirtualMachineBase")
                .text("ConfigurationLocation", "C:\\ProgramData\\Microsoft\\Windows\\Hyper-V")
                .hyperVEnum("AutomaticStartAction", "StartAction", 3, "StartIfRunning")
                .int32("AutomaticStartDelay", 0)
                .hyperVEnum("AutomaticStopAction", "StopAction", 3, "Save")
                .int32("CPUUsage", running ? 1 : 0)
                .int64("MemoryAssigned", running ? machine.memory() : 0)
                .value("Uptime", new PsValue.TimeSpan(uptime))
                .text("Status", "Operating normally")
                .text("Version", machine.configurationVersion())
                .text("Notes", machine.notes())
                .value("State", state(machine.state()))
                .int64("MemoryStartup", machine.memory())
                .int64("ProcessorCount", machine.processors())
                .int32("Generation", machine.generation())
                .bool("IsClustered", false)
                .text("Path", "C:\\ProgramData\\Microsoft\\Windows\\Hyper-V")
                .value(
                        "CreationTime",
                        new PsValue.DateTime(machine.created().atOffset(ZoneOffset.UTC), PsValue.DateTime.Kind.UTC))
                .guid("Id", machine.id())
                .text("Name", machine.name())
                .list("NetworkAdapters", "Microsoft.HyperV.PowerShell.VMNetworkAdapter", adapters)
                .ending(host.windows().computerName())
                .added("VMId", PsValue.guid(machine.id()))
                .added("VMName", machine.name())
                .build("VirtualMachine (Name = '%s') [Id = '%s']".formatted(machine.name(), machine.id()));
    }

    private static PsObject state(VirtualMachine.State state) {
        return PsObject.enumeration("Microsoft.HyperV.PowerShell.VMState", state.number(), state.text());
    }
}
