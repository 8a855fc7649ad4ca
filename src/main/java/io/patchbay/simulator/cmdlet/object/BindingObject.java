package io.patchbay.simulator.cmdlet.object;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.simulator.state.HostState;
import io.patchbay.simulator.state.HostVnic;
import io.patchbay.simulator.state.NetInterface;
import io.patchbay.simulator.state.Nic;
import io.patchbay.simulator.state.TeamNic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** MSFT_NetAdapterBindingSettingData. The display name is in the host's language, the component id never (behaviour: 14.7). */
public final class BindingObject {
    private static final Map<String, String> ENGLISH = new LinkedHashMap<>();
    private static final Map<String, String> JAPANESE = new LinkedHashMap<>();

    static {
        name("ms_msclient", "Client for Microsoft Networks", "Microsoft ネットワーク用クライアント");
        name("ms_server", "File and Printer Sharing for Microsoft Networks", "Microsoft ネットワーク用ファイルとプリンター共有");
        name("vms_pp", "Hyper-V Extensible Virtual Switch", "Hyper-V 拡張可能仮想スイッチ");
        name("ms_pacer", "QoS Packet Scheduler", "QoS パケット スケジューラ");
        name("ms_tcpip", "Internet Protocol Version 4 (TCP/IPv4)", "インターネット プロトコル バージョン 4 (TCP/IPv4)");
        name(
                "ms_implat",
                "Microsoft Network Adapter Multiplexor Protocol",
                "Microsoft Network Adapter Multiplexor Protocol");
        name("ms_lbfo", "Microsoft Load Balancing/Failover Provider", "Microsoft Load Balancing/Failover Provider");
        name("ms_lldp", "Microsoft LLDP Protocol Driver", "Microsoft LLDP プロトコル ドライバー");
        name("ms_tcpip6", "Internet Protocol Version 6 (TCP/IPv6)", "インターネット プロトコル バージョン 6 (TCP/IPv6)");
        name("ms_rspndr", "Link-Layer Topology Discovery Responder", "Link-Layer Topology Discovery Responder");
        name(
                "ms_lltdio",
                "Link-Layer Topology Discovery Mapper I/O Driver",
                "Link-Layer Topology Discovery Mapper I/O Driver");
    }

    private BindingObject() {}

    private static void name(String componentId, String english, String japanese) {
        ENGLISH.put(componentId, english);
        JAPANESE.put(componentId, japanese);
    }

    /** One component on one adapter. */
    public record Row(NetInterface adapter, String componentId, String displayName, boolean enabled) {}

    /** What is listed on an adapter, on or off. */
    public static List<Row> rows(HostState host, NetInterface adapter) {
        Map<String, String> names = host.windows().culture().startsWith("ja") ? JAPANESE : ENGLISH;
        List<Row> rows = new ArrayList<>();
        names.forEach((componentId, displayName) -> {
            if (listed(componentId, adapter)) {
                rows.add(new Row(
                        adapter, componentId, displayName, adapter.bindings().contains(componentId)));
            }
        });
        return rows;
    }

    private static boolean listed(String componentId, NetInterface adapter) {
        return switch (componentId) {
            case "ms_lbfo" -> adapter instanceof TeamNic;
            case "ms_implat" -> adapter instanceof Nic;
            case "ms_lldp" ->
                !(adapter instanceof HostVnic) || adapter.bindings().contains(componentId);
            default -> true;
        };
    }

    public static PsObject of(HostState host, Row row) {
        String instance = AdapterObjects.braced(row.adapter().guid()) + "::" + row.componentId();
        return ObjectBuilder.cim(
                        "ROOT/StandardCimv2", "MSFT_NetAdapterBindingSettingData", "MSFT_NetAdapterSettingData")
                .text("InstanceID", instance)
                .text("Name", row.adapter().alias())
                .text("InterfaceDescription", row.adapter().description())
                .uint32("Source", 3)
                .text("SystemName", host.windows().fullName())
                .bool("Enabled", row.enabled())
                .text("DisplayName", row.displayName())
                .text("ComponentID", row.componentId())
                .text("BindName", row.componentId())
                .added("ifAlias", row.adapter().alias())
                .added("InterfaceAlias", row.adapter().alias())
                .build("MSFT_NetAdapterBindingSettingData (InstanceID = \"%s\")".formatted(instance));
    }
}
