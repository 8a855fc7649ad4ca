package io.patchbay.change.plan.call;

import io.patchbay.change.plan.call.Call.Argument;
import io.patchbay.change.plan.call.Call.Command;
import io.patchbay.change.plan.call.Call.Value;
import io.patchbay.network.AdapterId;
import io.patchbay.network.MacAddress;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VlanSetting;
import io.patchbay.network.VmId;
import io.patchbay.network.VnicId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The calls that the planner makes. Objects are picked by id and piped on: names are wildcards to Hyper-V, and need not be
 * unique (behaviour: 0.5). Where a cmdlet takes only a name, the planner has it proven unique right before.
 */
public final class HyperV {
    private static final String MODULE = "Hyper-V";

    private HyperV() {}

    /** Asks for one switch by its id; an unknown id is an error of the host's (ObjectNotFound). */
    public static Call switchById(SwitchId id) {
        return call(MODULE, "Get-VMSwitch", argument("Id", new Value.Id(id.guid())));
    }

    /** Asks for every switch with that id; none is no error. */
    public static Call switchesWithId(Value id) {
        return call(MODULE, "Get-VMSwitch").pipe(where("Id", id));
    }

    /** Asks for every switch of exactly that name, letter case aside; none is no error. */
    public static Call switchesNamed(String name) {
        return call(MODULE, "Get-VMSwitch").pipe(where("Name", new Value.Text(name)));
    }

    /** Asks for the management OS's adapters on that switch. */
    public static Call hostVnicsOn(Value switchId) {
        return call(MODULE, "Get-VMNetworkAdapter", flag("ManagementOS")).pipe(where("SwitchId", switchId));
    }

    /** Asks for one adapter of the management OS. */
    public static Call hostVnic(Value id) {
        return call(MODULE, "Get-VMNetworkAdapter", flag("ManagementOS")).pipe(where("Id", id));
    }

    /** Asks for one adapter of a VM. */
    public static Call vmVnic(VmId vm, VnicId id) {
        return call(MODULE, "Get-VM", argument("Id", new Value.Id(vm.guid())))
                .pipe(command(MODULE, "Get-VMNetworkAdapter"))
                .pipe(where("Id", new Value.Text(id.text())));
    }

    /** Asks for one network adapter by its InterfaceGuid, which is a text with braces there. */
    public static Call netAdapter(AdapterId id) {
        return call("NetAdapter", "Get-NetAdapter").pipe(where("InterfaceGuid", new Value.Text(braced(id))));
    }

    /** Asks for every network adapter of exactly that name, letter case aside; none is no error. */
    public static Call netAdaptersNamed(String name) {
        return call("NetAdapter", "Get-NetAdapter").pipe(where("Name", new Value.Text(name)));
    }

    /** As Windows writes an InterfaceGuid. */
    public static String braced(AdapterId id) {
        return "{" + id.guid().toString().toUpperCase(Locale.ROOT) + "}";
    }

    /**
     * @param sharedWithManagementOs always said: what Windows does unasked differs from cmdlet to cmdlet (behaviour: 1.3,
     *     1.11)
     * @param team whether the switch teams its NICs; said, too, since one NIC may be teamed and several must
     */
    public static Call newExternalSwitch(
            String name, List<String> nicNames, boolean sharedWithManagementOs, boolean team, String notes) {
        List<Argument> arguments = new ArrayList<>();
        arguments.add(argument("Name", new Value.Text(name)));
        arguments.add(argument("NetAdapterName", new Value.Texts(nicNames)));
        if (team) {
            arguments.add(argument("EnableEmbeddedTeaming", new Value.Bool(true)));
        }
        arguments.add(argument("AllowManagementOS", new Value.Bool(sharedWithManagementOs)));
        notes(arguments, notes);
        return new Call(List.of(new Command(MODULE, "New-VMSwitch", arguments)));
    }

    /** @param type Internal or Private; the cmdlet takes no other (behaviour: 1.15) */
    public static Call newSwitch(String name, String type, String notes) {
        List<Argument> arguments = new ArrayList<>();
        arguments.add(argument("Name", new Value.Text(name)));
        arguments.add(argument("SwitchType", new Value.Word(type)));
        notes(arguments, notes);
        return new Call(List.of(new Command(MODULE, "New-VMSwitch", arguments)));
    }

    /** With what can only be said when a switch is made (behaviour: 2.1). @param mode Weight, Absolute or None */
    public static Call withBandwidthMode(Call newSwitch, String mode, boolean iov) {
        Command command = newSwitch.commands().getFirst();
        List<Argument> arguments = new ArrayList<>(command.arguments());
        if (iov) {
            arguments.add(argument("EnableIov", new Value.Bool(true)));
        } else {
            arguments.add(argument("MinimumBandwidthMode", new Value.Word(mode)));
        }
        return new Call(List.of(new Command(command.module(), command.cmdlet(), arguments)));
    }

    /**
     * By name: a piped switch would bind ComputerName by its property of that name ({@code runs-on-hosts 2}).
     *
     * @param algorithm HyperVPort or Dynamic
     */
    public static Call setTeamAlgorithm(String switchName, String algorithm) {
        return call(
                MODULE,
                "Set-VMSwitchTeam",
                argument("Name", new Value.Text(switchName)),
                argument("LoadBalancingAlgorithm", new Value.Word(algorithm)));
    }

    /** Without -Force it would ask, which a session without a person cannot answer (behaviour: 1.17). */
    public static Call removeSwitch(SwitchId id) {
        return switchById(id).pipe(command(MODULE, "Remove-VMSwitch", flag("Force")));
    }

    /** The switch that an earlier step made. */
    public static Call removeSwitch(Symbol id) {
        return call(MODULE, "Get-VMSwitch", argument("Id", new Value.Learned(id)))
                .pipe(command(MODULE, "Remove-VMSwitch", flag("Force")));
    }

    /** One complete group of parameters, as the cmdlet demands (behaviour: 4.2). @param picked yields one adapter */
    public static Call setVlan(Call picked, VlanSetting vlan) {
        return picked.pipe(
                switch (vlan) {
                    case VlanSetting.Untagged ignored -> setVlan(flag("Untagged"));
                    case VlanSetting.Access access ->
                        setVlan(flag("Access"), argument("VlanId", new Value.Number(access.vlan())));
                    case VlanSetting.Trunk trunk ->
                        setVlan(
                                flag("Trunk"),
                                argument("NativeVlanId", new Value.Number(trunk.nativeVlan())),
                                argument(
                                        "AllowedVlanIdList",
                                        new Value.Text(trunk.allowed().toString())));
                    case VlanSetting.Isolated isolated ->
                        setVlan(
                                flag("Isolated"),
                                argument("PrimaryVlanId", new Value.Number(isolated.primary())),
                                argument("SecondaryVlanId", new Value.Number(isolated.secondary())));
                    case VlanSetting.Community community ->
                        setVlan(
                                flag("Community"),
                                argument("PrimaryVlanId", new Value.Number(community.primary())),
                                argument("SecondaryVlanId", new Value.Number(community.secondary())));
                    case VlanSetting.Promiscuous promiscuous ->
                        setVlan(
                                flag("Promiscuous"),
                                argument("PrimaryVlanId", new Value.Number(promiscuous.primary())),
                                argument(
                                        "SecondaryVlanIdList",
                                        new Value.Text(promiscuous.secondaries().toString())));
                });
    }

    /** Asks for an adapter's VLAN setting. @param picked yields one adapter */
    public static Call vlanOf(Call picked) {
        return picked.pipe(command(MODULE, "Get-VMNetworkAdapterVlan"));
    }

    /** @param mac null for one of the pool's */
    public static Call addHostVnic(String switchName, String name, @Nullable MacAddress mac) {
        List<Argument> arguments = new ArrayList<>();
        arguments.add(flag("ManagementOS"));
        arguments.add(argument("SwitchName", new Value.Text(switchName)));
        arguments.add(argument("Name", new Value.Text(name)));
        if (mac != null) {
            arguments.add(argument("StaticMacAddress", new Value.Text(mac.digits())));
        }
        return new Call(List.of(new Command(MODULE, "Add-VMNetworkAdapter", arguments)));
    }

    /** Asks for the management OS's adapter of that name on the switch of that name. */
    public static Call hostVnicNamed(String switchName, String name) {
        return call(MODULE, "Get-VMNetworkAdapter", flag("ManagementOS"))
                .pipe(where("SwitchName", new Value.Text(switchName)))
                .pipe(where("Name", new Value.Text(name)));
    }

    /** @param picked yields one adapter */
    public static Call removeHostVnic(Call picked) {
        return picked.pipe(command(MODULE, "Remove-VMNetworkAdapter"));
    }

    /** @param picked yields one adapter of a VM */
    public static Call connect(Call picked, String switchName) {
        return picked.pipe(
                command(MODULE, "Connect-VMNetworkAdapter", argument("SwitchName", new Value.Text(switchName))));
    }

    private static Command setVlan(Argument... arguments) {
        return command(MODULE, "Set-VMNetworkAdapterVlan", arguments);
    }

    /** Filters without a script block, so in any language mode. */
    private static Command where(String property, Value value) {
        return command(
                "",
                "Where-Object",
                argument("Property", new Value.Word(property)),
                flag("EQ"),
                argument("Value", value));
    }

    private static void notes(List<Argument> arguments, String notes) {
        if (!notes.isEmpty()) {
            arguments.add(argument("Notes", new Value.Text(notes)));
        }
    }

    private static Call call(String module, String cmdlet, Argument... arguments) {
        return new Call(List.of(command(module, cmdlet, arguments)));
    }

    private static Command command(String module, String cmdlet, Argument... arguments) {
        return new Command(module, cmdlet, List.of(arguments));
    }

    private static Argument argument(String parameter, Value value) {
        return new Argument(parameter, value);
    }

    private static Argument flag(String parameter) {
        return new Argument(parameter, new Value.Flag());
    }
}
