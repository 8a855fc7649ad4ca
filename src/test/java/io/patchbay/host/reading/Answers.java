package io.patchbay.host.reading;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a host may answer to our scripts, made by hand. */
final class Answers {
    static final List<String> CONCERNS =
            List.of("ADAPTERS", "BINDINGS", "ADDRESSES", "LBFO", "SWITCHES", "HOST_VNICS", "VIRTUAL_MACHINES", "PATH");

    static final String NIC1 = "11111111-0000-0000-0000-000000000001";
    static final String NIC2 = "11111111-0000-0000-0000-000000000002";
    static final String VETHERNET = "11111111-0000-0000-0000-000000000009";
    static final String SWITCH = "22222222-0000-0000-0000-000000000001";
    static final String VM = "33333333-0000-0000-0000-000000000001";

    private Answers() {}

    /** A record, its fields in pairs of name and value. */
    static PsObject record(String kind, @Nullable Object... fields) {
        Map<String, PsValue> all = new LinkedHashMap<>();
        all.put("Kind", PsValue.text(kind));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(String.valueOf(fields[i]), value(fields[i + 1]));
        }
        return PsObject.ordered(all);
    }

    private static PsValue value(@Nullable Object value) {
        return switch (value) {
            case null -> PsValue.NULL;
            case PsValue given -> given;
            case String text -> PsValue.text(text);
            case Boolean flag -> PsValue.bool(flag);
            case Integer number -> PsValue.int64(number);
            case Long number -> PsValue.int64(number);
            case List<?> list -> PsObject.list(list.stream().map(Answers::value).toList());
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    static PsObject concern(String name, String outcome, String detail) {
        return record("Concern", "Concern", name, "Outcome", outcome, "Detail", detail, "ErrorId", "");
    }

    static List<PsObject> allRead() {
        return CONCERNS.stream().map(each -> concern(each, "Read", "")).toList();
    }

    static PsObject nic(String guid, String name, int index) {
        return record(
                "Adapter",
                "Guid",
                "{" + guid.toUpperCase(java.util.Locale.ROOT) + "}",
                "Name",
                name,
                "Description",
                "Intel(R) Ethernet Controller X550",
                "Index",
                index,
                "Mac",
                "A4-BF-01-00-00-0" + index,
                "PermanentMac",
                "A4BF0100000" + index,
                "Status",
                "Up",
                "State",
                2,
                "AdminStatus",
                1,
                "OperationalStatus",
                1,
                "MediaState",
                1,
                "Speed",
                10_000_000_000L,
                "Medium",
                14,
                "Hardware",
                true,
                "DriverName",
                "\\SystemRoot\\System32\\drivers\\ixs.sys",
                "DriverVersion",
                "4.1.143.1",
                "VlanId",
                null,
                "Mtu",
                1500);
    }

    static PsObject address(int index, String address) {
        return record(
                "Address",
                "Index",
                index,
                "Address",
                address,
                "Prefix",
                24,
                "Origin",
                1,
                "OriginName",
                "Manual",
                "State",
                4,
                "StateName",
                "Preferred");
    }

    static PsObject vm(String id, String name) {
        return record("Vm", "Id", id, "Name", name, "State", 2, "StateName", "Running", "Generation", 2);
    }

    static PsObject vmVnic(String vm, String name, @Nullable Object... more) {
        List<@Nullable Object> fields = new ArrayList<>(Arrays.asList(
                "Id",
                "Microsoft:" + vm + "\\" + name,
                "Name",
                name,
                "VmId",
                vm,
                "SwitchId",
                SWITCH,
                "SwitchName",
                "vm-prod",
                "Connected",
                true,
                "VlanMode",
                0));
        fields.addAll(Arrays.asList(more));
        return record("VmVnic", fields.toArray());
    }

    /** A session whose host answers with these values, and then completes. */
    static PowerShellSession session(List<? extends PsValue> output) {
        return session(output, new PipelineEvent.Ended(PipelineEvent.Ended.State.COMPLETED, null));
    }

    static PowerShellSession session(List<? extends PsValue> output, PipelineEvent.Ended ended) {
        return new PowerShellSession() {
            @Override
            public void run(PowerShell pipeline, Consumer<PipelineEvent> events) {
                output.forEach(each -> events.accept(new PipelineEvent.Output(each)));
                events.accept(ended);
            }

            @Override
            public String powerShellVersion() {
                return "5.1.20348.2110";
            }

            @Override
            public void close() {}
        };
    }

    static PipelineEvent.Ended failed(String message, String id) {
        return new PipelineEvent.Ended(
                PipelineEvent.Ended.State.FAILED,
                new PsErrorRecord(message, id, 0, "NotSpecified", "", "", "", null, PsValue.NULL));
    }
}
