package io.patchbay.demo;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.ScriptAnswer;
import java.util.ArrayList;
import java.util.List;

/**
 * What Read-HostNetwork.ps1 gives on a simulated host, made from the answers of the same cmdlets: so rights, missing
 * modules and injected faults show here as they do there. A test compares both, record for record.
 */
final class NetworkAnswer implements ScriptAnswer {

    @Override
    public void answer(Call call) {
        identity(call);
        adapters(call);
        CmdletReading bindings = new CmdletReading(call, "BINDINGS");
        bindings.objects(cmdlet("NetAdapter\\Get-NetAdapterBinding").build(), NetworkRecords::binding);
        bindings.end();
        addresses(call);
        lbfo(call);
        hyperV(call);
        path(call);
    }

    private static void identity(Call call) {
        var system = call.run(PowerShell.command("CimCmdlets\\Get-CimInstance")
                .with("ClassName", PsValue.text("Win32_OperatingSystem"))
                .with("ErrorAction", PsValue.text("Stop"))
                .build());
        List<PsErrorRecord> errors = new ArrayList<>(system.errors());
        if (system.reason() != null) {
            errors.addFirst(system.reason());
        }
        PsValue first =
                system.output().isEmpty() ? PsValue.NULL : system.output().getFirst();
        call.emit(new PipelineEvent.Output(
                errors.isEmpty()
                        ? NetworkRecords.identity(first)
                        : CmdletReading.broken("", "Win32_OperatingSystem", errors.getFirst())));
    }

    private static void adapters(Call call) {
        CmdletReading reading = new CmdletReading(call, "ADAPTERS");
        int adapters = reading.objects(cmdlet("NetAdapter\\Get-NetAdapter").build(), NetworkRecords::adapter);
        if (adapters == 0) {
            reading.problem(CmdletReading.Outcome.NOTHING_SAID);
        }
        reading.optionalObjects(cmdlet("NetAdapter\\Get-NetAdapterHardwareInfo").build(), NetworkRecords::hardware);
        reading.end();
    }

    private static void addresses(Call call) {
        CmdletReading reading = new CmdletReading(call, "ADDRESSES");
        reading.objects(cmdlet("NetTCPIP\\Get-NetIPAddress").build(), NetworkRecords::address);
        reading.objects(
                cmdlet("NetTCPIP\\Get-NetRoute")
                        .with("DestinationPrefix", PsObject.list(PsValue.text("0.0.0.0/0"), PsValue.text("::/0")))
                        .build(),
                NetworkRecords::route);
        reading.objects(cmdlet("NetTCPIP\\Get-NetIPInterface").build(), NetworkRecords::ipInterface);
        reading.objects(cmdlet("DnsClient\\Get-DnsClientServerAddress").build(), NetworkRecords::dns);
        reading.end();
    }

    private static void lbfo(Call call) {
        CmdletReading reading = new CmdletReading(call, "LBFO");
        reading.objects(cmdlet("NetLbfo\\Get-NetLbfoTeam").build(), NetworkRecords::team);
        reading.objects(cmdlet("NetLbfo\\Get-NetLbfoTeamMember").build(), NetworkRecords::teamMember);
        reading.objects(cmdlet("NetLbfo\\Get-NetLbfoTeamNic").build(), NetworkRecords::teamNic);
        reading.end();
    }

    private static void hyperV(Call call) {
        CmdletReading.Outcome rights = ProbeAnswer.rights(call);
        if (!rights.equals(CmdletReading.Outcome.READ)) {
            for (String concern : List.of("SWITCHES", "HOST_VNICS", "VIRTUAL_MACHINES")) {
                call.emit(new PipelineEvent.Output(CmdletReading.concern(concern, rights)));
            }
            return;
        }
        switches(call);

        CmdletReading hostVnics = new CmdletReading(call, "HOST_VNICS");
        hostVnics.objects(
                cmdlet("Hyper-V\\Get-VMNetworkAdapter").with("ManagementOS").build(),
                each -> NetworkRecords.vnic("HostVnic", each));
        hostVnics.end();

        CmdletReading machines = new CmdletReading(call, "VIRTUAL_MACHINES");
        machines.objects(cmdlet("Hyper-V\\Get-VM").build(), NetworkRecords::vm);
        machines.someObjects(
                cmdlet("Hyper-V\\Get-VMNetworkAdapter").with("All").build(),
                each -> !Converted.truth(Converted.property(each, "IsManagementOs")),
                each -> NetworkRecords.vnic("VmVnic", each));
        machines.end();
    }

    private static void switches(Call call) {
        CmdletReading reading = new CmdletReading(call, "SWITCHES");
        List<PsValue> teamed = new ArrayList<>();
        reading.objects(cmdlet("Hyper-V\\Get-VMSwitch").build(), each -> {
            if (Converted.truth(Converted.property(each, "EmbeddedTeamingEnabled"))) {
                teamed.add(each);
            }
            return NetworkRecords.virtualSwitch(each);
        });
        if (!teamed.isEmpty()) {
            reading.objects(
                    cmdlet("Hyper-V\\Get-VMSwitchTeam")
                            .with("VMSwitch", PsObject.list(teamed))
                            .build(),
                    NetworkRecords::switchTeam);
        }
        reading.end();
    }

    private static void path(Call call) {
        List<PsValue> ports = new ArrayList<>(List.of(PsValue.int32(5985), PsValue.int32(5986)));
        PsValue given = call.named("DialledPort");
        if (Converted.number(given) instanceof PsValue.Int64(long dialled)
                && dialled > 0
                && dialled != 5985
                && dialled != 5986) {
            ports.add(PsValue.int32((int) dialled));
        }
        CmdletReading reading = new CmdletReading(call, "PATH");
        reading.objects(
                cmdlet("NetTCPIP\\Get-NetTCPConnection")
                        .with("State", PsValue.text("Established"))
                        .with("LocalPort", PsObject.list(ports))
                        .build(),
                NetworkRecords::connection);
        reading.end();
    }

    private static PowerShell.Builder cmdlet(String name) {
        return PowerShell.command(name);
    }
}
