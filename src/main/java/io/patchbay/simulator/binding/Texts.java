package io.patchbay.simulator.binding;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PowerShell values as text, number and GUID, in PowerShell's own conversions. */
public final class Texts {
    private static final Pattern GUID = Pattern.compile(
            "\\{?([0-9a-fA-F]{8})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{12})\\}?");

    private Texts() {}

    /** As {@code "$value"} gives it. */
    public static String of(PsValue value) {
        return switch (value) {
            case PsValue.Text each -> each.value();
            case PsValue.Null ignored -> "";
            case PsValue.Bool each -> each.value() ? "True" : "False";
            case PsValue.Char each -> String.valueOf(each.value());
            case PsValue.UInt8 each -> String.valueOf(each.value());
            case PsValue.Int8 each -> String.valueOf(each.value());
            case PsValue.UInt16 each -> String.valueOf(each.value());
            case PsValue.Int16 each -> String.valueOf(each.value());
            case PsValue.UInt32 each -> String.valueOf(each.value());
            case PsValue.Int32 each -> String.valueOf(each.value());
            case PsValue.UInt64 each -> each.value().toString();
            case PsValue.Int64 each -> String.valueOf(each.value());
            case PsValue.Guid each -> each.value().toString();
            case PsObject each -> ofObject(each);
            default -> value.toString();
        };
    }

    private static String ofObject(PsObject object) {
        if (object.text() != null) {
            return object.text();
        }
        return switch (object.content()) {
            case PsObject.Content.Value each -> of(each.value());
            case PsObject.Content.Sequence each ->
                String.join(" ", each.items().stream().map(Texts::of).toList());
            case PsObject.Content.Dictionary ignored -> "System.Collections.Hashtable";
            case PsObject.Content.None ignored ->
                object.typeNames().isEmpty() ? "" : object.typeNames().getFirst();
        };
    }

    /** The whole number that the value is, or null where it is none; a text is none. */
    public static @Nullable Long number(PsValue value) {
        return switch (value) {
            case PsValue.UInt8 each -> (long) each.value();
            case PsValue.Int8 each -> (long) each.value();
            case PsValue.UInt16 each -> (long) each.value();
            case PsValue.Int16 each -> (long) each.value();
            case PsValue.UInt32 each -> each.value();
            case PsValue.Int32 each -> (long) each.value();
            case PsValue.UInt64 each ->
                each.value().bitLength() < 64 ? each.value().longValue() : null;
            case PsValue.Int64 each -> each.value();
            case PsObject each when each.content() instanceof PsObject.Content.Value held -> number(held.value());
            default -> null;
        };
    }

    /** With or without braces and dashes, as .NET parses GUIDs; null where it is none. */
    public static @Nullable UUID guid(String text) {
        var matcher = GUID.matcher(text.strip());
        return matcher.matches()
                ? UUID.fromString(String.join(
                                "-",
                                matcher.group(1),
                                matcher.group(2),
                                matcher.group(3),
                                matcher.group(4),
                                matcher.group(5))
                        .toLowerCase(Locale.ROOT))
                : null;
    }
}
