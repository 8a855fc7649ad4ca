package io.patchbay.host.snapshot;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.patchbay.network.AdapterId;
import io.patchbay.network.Availability;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.MacAddress;
import io.patchbay.network.ManagementPath;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VlanSetting;
import io.patchbay.network.VmId;
import io.patchbay.network.VnicId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;

/**
 * A network as bytes, and back. The same network always gives the same JSON, so that its hash says whether anything
 * changed; the annotations that JSON needs are mixed in here, {@code network} knows nothing of them.
 */
final class SnapshotForm {
    /** Stands in each row. A form that older rows can't be read in gets the next number. */
    static final int FORMAT = 1;
    /** What a row may unpack to: a compressed bomb in a restored database must not take the memory. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(Availability.class, AvailabilityKinds.class)
            .addMixIn(VlanSetting.class, VlanSettingKinds.class)
            .addMixIn(ManagementPath.class, SortedPath.class)
            .addMixIn(AdapterId.class, AsGuid.class)
            .addMixIn(SwitchId.class, AsGuid.class)
            .addMixIn(VmId.class, AsGuid.class)
            .addMixIn(VnicId.class, AsText.class)
            .addMixIn(MacAddress.class, AsDigits.class)
            .build();

    byte[] canonical(HostNetwork network) {
        return json.writeValueAsBytes(network);
    }

    HostNetwork network(byte[] canonical) {
        return json.readValue(canonical, HostNetwork.class);
    }

    static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        return out.toByteArray();
    }

    /** @throws UncheckedIOException where the bytes are no gzip, or unpack to more than any network */
    static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = gzip.readNBytes(LARGEST);
            if (gzip.read() >= 0) {
                throw new IOException("a snapshot of more than " + LARGEST + " bytes");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Availability.Read.class, name = "read"),
        @JsonSubTypes.Type(value = Availability.Absent.class, name = "absent"),
        @JsonSubTypes.Type(value = Availability.NotPermitted.class, name = "notPermitted"),
        @JsonSubTypes.Type(value = Availability.Failed.class, name = "failed")
    })
    private interface AvailabilityKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = VlanSetting.Untagged.class, name = "untagged"),
        @JsonSubTypes.Type(value = VlanSetting.Access.class, name = "access"),
        @JsonSubTypes.Type(value = VlanSetting.Trunk.class, name = "trunk"),
        @JsonSubTypes.Type(value = VlanSetting.Isolated.class, name = "isolated"),
        @JsonSubTypes.Type(value = VlanSetting.Community.class, name = "community"),
        @JsonSubTypes.Type(value = VlanSetting.Promiscuous.class, name = "promiscuous")
    })
    private interface VlanSettingKinds {}

    private interface AsGuid {
        @JsonValue
        UUID guid();
    }

    private interface AsText {
        @JsonValue
        String text();
    }

    private interface AsDigits {
        @JsonValue
        String digits();
    }

    /** A set has no order of its own, and Java's differs from start to start. */
    @JsonSerialize(using = SortedPathSerializer.class)
    private interface SortedPath {}

    private static final class SortedPathSerializer extends ValueSerializer<ManagementPath> {
        @Override
        public void serialize(ManagementPath path, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeArrayPropertyStart("adapters");
            path.adapters().stream().map(AdapterId::toString).sorted().forEach(out::writeString);
            out.writeEndArray();
            out.writeBooleanProperty("certain", path.certain());
            out.writeEndObject();
        }
    }
}
