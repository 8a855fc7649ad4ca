package io.patchbay.simulator.cmdlet.object;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers the properties of one of Windows' objects in the order in which Windows prints them. */
final class ObjectBuilder {
    static final UUID NO_ID = new UUID(0, 0);

    private final List<String> typeNames;
    private final Map<String, PsValue> adapted = new LinkedHashMap<>();
    private final Map<String, PsValue> extended = new LinkedHashMap<>();

    private ObjectBuilder(List<String> typeNames) {
        this.typeNames = typeNames;
    }

    /** An object of the Hyper-V module; its class and the ones above, short names, most derived first. */
    static ObjectBuilder hyperV(String... classes) {
        List<String> names = new ArrayList<>();
        for (String each : classes) {
            names.add("Microsoft.HyperV.PowerShell." + each);
        }
        names.add("Microsoft.HyperV.PowerShell.VirtualizationObject");
        names.add("System.Object");
        return new ObjectBuilder(names);
    }

    /** A CIM instance. */
    static ObjectBuilder cim(String namespace, String... classes) {
        List<String> names = new ArrayList<>();
        for (String each : classes) {
            names.add("Microsoft.Management.Infrastructure.CimInstance#" + namespace + "/" + each);
        }
        for (String each : classes) {
            names.add("Microsoft.Management.Infrastructure.CimInstance#" + each);
        }
        names.add("Microsoft.Management.Infrastructure.CimInstance");
        names.add("System.Object");
        return new ObjectBuilder(names);
    }

    ObjectBuilder value(String name, @Nullable PsValue value) {
        adapted.put(name, value == null ? PsValue.NULL : value);
        return this;
    }

    ObjectBuilder text(String name, @Nullable String value) {
        return value(name, value == null ? null : PsValue.text(value));
    }

    ObjectBuilder bool(String name, boolean value) {
        return value(name, PsValue.bool(value));
    }

    ObjectBuilder guid(String name, @Nullable UUID value) {
        return value(name, value == null ? null : PsValue.guid(value));
    }

    ObjectBuilder int32(String name, int value) {
        return value(name, PsValue.int32(value));
    }

    ObjectBuilder int64(String name, long value) {
        return value(name, PsValue.int64(value));
    }

    ObjectBuilder uint8(String name, int value) {
        return value(name, new PsValue.UInt8(value));
    }

    ObjectBuilder uint16(String name, int value) {
        return value(name, new PsValue.UInt16(value));
    }

    ObjectBuilder uint32(String name, long value) {
        return value(name, new PsValue.UInt32(value));
    }

    ObjectBuilder uint64(String name, long value) {
        return value(name, new PsValue.UInt64(BigInteger.valueOf(value)));
    }

    ObjectBuilder enumeration(String name, String type, int number, String text) {
        return value(name, PsObject.enumeration(type, number, text));
    }

    ObjectBuilder hyperVEnum(String name, String type, int number, String text) {
        return enumeration(name, "Microsoft.HyperV.PowerShell." + type, number, text);
    }

    /** OnOffState counts On as 0 (behaviour: 6.1). */
    ObjectBuilder onOff(String name, boolean on) {
        return hyperVEnum(name, "OnOffState", on ? 0 : 1, on ? "On" : "Off");
    }

    ObjectBuilder texts(String name, List<String> values) {
        return value(
                name, array("System.String", values.stream().map(PsValue::text).toList()));
    }

    ObjectBuilder list(String name, String elementType, List<? extends PsValue> values) {
        return value(name, array(elementType, values));
    }

    /** A property that the module adds to the class: an alias or a script property. */
    ObjectBuilder added(String name, PsValue value) {
        extended.put(name, value);
        return this;
    }

    ObjectBuilder added(String name, String value) {
        return added(name, PsValue.text(value));
    }

    /** What every object of the Hyper-V module ends with. */
    ObjectBuilder ending(String computerName) {
        return value("CimSession", cimSession())
                .text("ComputerName", computerName)
                .bool("IsDeleted", false);
    }

    PsObject build(String text) {
        return new PsObject(typeNames, text, new PsObject.Content.None(), adapted, extended);
    }

    private static PsObject cimSession() {
        return new PsObject(
                List.of("Microsoft.Management.Infrastructure.CimSession", "System.Object"),
                "CimSession: .",
                new PsObject.Content.None(),
                Map.of(),
                Map.of());
    }

    private static PsObject array(String elementType, List<? extends PsValue> values) {
        return new PsObject(
                List.of(elementType + "[]", "System.Array", "System.Object"),
                null,
                new PsObject.Content.Sequence(PsObject.Content.Sequence.Form.LIST, new ArrayList<>(values)),
                Map.of(),
                Map.of());
    }
}
