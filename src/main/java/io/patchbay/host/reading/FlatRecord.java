package io.patchbay.host.reading;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One record as a host sent it: names with texts, numbers, booleans and lists of these. A stranger wrote it, so every
 * value is asked for by what it must be, and what is something else ends in an {@link OddRecordException}.
 */
record FlatRecord(PsObject fields) {
    /** No name, note or message of Windows comes near this. */
    static final int LONGEST_TEXT = 16_384;

    /** More than all VLANs there are. */
    static final int LONGEST_LIST = 8_192;

    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final UUID ZERO = new UUID(0, 0);

    String kind() {
        return text("Kind");
    }

    /** Empty where there is none. */
    String text(String name) {
        return asText(name, value(name));
    }

    boolean flag(String name) {
        return value(name) instanceof PsValue.Bool bool && bool.value();
    }

    /** Null where there is none. */
    @Nullable
    Long number(String name) {
        PsValue value = value(name);
        return value == null || value instanceof PsValue.Null ? null : (Long) asNumber(name, value);
    }

    /** @param otherwise where there is none */
    int integer(String name, int otherwise) {
        Long number = number(name);
        if (number == null) {
            return otherwise;
        }
        return inInt(name, number);
    }

    /** A GUID with braces or without; null where there is none, or the empty one. */
    @Nullable
    UUID guid(String name) {
        return asGuid(name, text(name));
    }

    UUID requiredGuid(String name) {
        UUID guid = guid(name);
        if (guid == null) {
            throw new OddRecordException(name + " is missing");
        }
        return guid;
    }

    String requiredText(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            throw new OddRecordException(name + " is missing");
        }
        return text;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (PsValue item : items(name)) {
            texts.add(asText(name, item));
        }
        return texts;
    }

    List<Integer> integers(String name) {
        List<Integer> integers = new ArrayList<>();
        for (PsValue item : items(name)) {
            integers.add(inInt(name, asNumber(name, item)));
        }
        return integers;
    }

    List<UUID> guids(String name) {
        List<UUID> guids = new ArrayList<>();
        for (String text : texts(name)) {
            UUID guid = asGuid(name, text);
            if (guid != null) {
                guids.add(guid);
            }
        }
        return guids;
    }

    private @Nullable PsValue value(String name) {
        PsValue entry = fields.entry(name);
        return entry != null ? entry : fields.property(name);
    }

    /** A list of one may come as that one. */
    private List<PsValue> items(String name) {
        PsValue value = value(name);
        List<PsValue> items =
                switch (value) {
                    case null -> List.of();
                    case PsValue.Null ignored -> List.of();
                    case PsObject object when object.content() instanceof PsObject.Content.Sequence -> object.items();
                    default -> List.of(value);
                };
        if (items.size() > LONGEST_LIST) {
            throw new OddRecordException(name + " has " + items.size() + " items, more than any host has");
        }
        return items;
    }

    private static String asText(String name, @Nullable PsValue value) {
        String text =
                switch (value) {
                    case null -> "";
                    case PsValue.Null ignored -> "";
                    case PsValue.Text given -> given.value();
                    case PsValue.Guid given -> given.value().toString();
                    case PsValue.Version given -> given.value();
                    case PsObject object when object.text() != null -> object.text();
                    case PsObject object
                    when object.content() instanceof PsObject.Content.Value(PsValue.Primitive held) ->
                        asText(name, held);
                    default -> throw new OddRecordException(name + " is no text");
                };
        if (text.length() > LONGEST_TEXT) {
            throw new OddRecordException(name + " has " + text.length() + " characters, more than any host has");
        }
        return text;
    }

    private static long asNumber(String name, PsValue value) {
        return switch (value) {
            case PsValue.Int32 given -> given.value();
            case PsValue.Int64 given -> given.value();
            case PsValue.UInt32 given -> given.value();
            case PsValue.UInt16 given -> given.value();
            case PsValue.Int16 given -> given.value();
            case PsValue.UInt8 given -> given.value();
            case PsValue.Int8 given -> given.value();
            // Windows says "unknown" by the highest number there is.
            case PsValue.UInt64 given ->
                given.value().min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
            case PsObject object
            when object.content() instanceof PsObject.Content.Value(PsValue.Primitive held) -> asNumber(name, held);
            default -> throw new OddRecordException(name + " is no number");
        };
    }

    private static int inInt(String name, long number) {
        if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
            throw new OddRecordException(name + " is " + number + ", which is out of range");
        }
        return (int) number;
    }

    private static @Nullable UUID asGuid(String name, String text) {
        String bare = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        if (bare.isEmpty()) {
            return null;
        }
        if (!GUID.matcher(bare).matches()) {
            throw new OddRecordException(name + " is no GUID");
        }
        UUID guid = UUID.fromString(bare);
        return guid.equals(ZERO) ? null : guid;
    }
}
