package io.patchbay.demo;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as PowerShell converts them: {@code "$x"}, {@code $x -as [int64]}, {@code [bool] $x}, {@code foreach}. */
final class Converted {
    private Converted() {}

    /** A property, letter case aside; null of null, as {@code $null.Name} is. */
    static @Nullable PsValue property(@Nullable PsValue value, String name) {
        return value instanceof PsObject object ? object.property(name) : null;
    }

    static PsValue text(@Nullable PsValue value) {
        return PsValue.text(string(value));
    }

    static PsValue number(@Nullable PsValue value) {
        return switch (value) {
            case null -> PsValue.NULL;
            case PsValue.Null ignored -> PsValue.NULL;
            case PsValue.Int32 given -> PsValue.int64(given.value());
            case PsValue.Int64 given -> given;
            case PsValue.UInt32 given -> PsValue.int64(given.value());
            case PsValue.UInt16 given -> PsValue.int64(given.value());
            case PsValue.Int16 given -> PsValue.int64(given.value());
            case PsValue.UInt8 given -> PsValue.int64(given.value());
            case PsValue.Int8 given -> PsValue.int64(given.value());
            case PsValue.UInt64 given ->
                given.value().compareTo(BigInteger.valueOf(Long.MAX_VALUE)) > 0
                        ? PsValue.NULL
                        : PsValue.int64(given.value().longValue());
            case PsValue.Bool given -> PsValue.int64(given.value() ? 1 : 0);
            case PsValue.Text given -> parsed(given.value());
            case PsObject object
            when object.content() instanceof PsObject.Content.Value(PsValue.Primitive held) -> number(held);
            default -> PsValue.NULL;
        };
    }

    static boolean truth(@Nullable PsValue value) {
        return switch (value) {
            case null -> false;
            case PsValue.Null ignored -> false;
            case PsValue.Bool given -> given.value();
            case PsValue.Text given -> !given.value().isEmpty();
            case PsObject object
            when object.content() instanceof PsObject.Content.Value(PsValue.Primitive held) -> truth(held);
            case PsObject object
            when object.content() instanceof PsObject.Content.Sequence ->
                object.items().size() > 1
                        || (object.items().size() == 1 && truth(object.items().getFirst()));
            case PsObject ignored -> true;
            default -> !PsValue.int64(0).equals(number(value));
        };
    }

    static PsValue flag(@Nullable PsValue value) {
        return PsValue.bool(truth(value));
    }

    static PsValue texts(@Nullable PsValue list) {
        return PsObject.list(items(list).stream().map(Converted::text).toList());
    }

    static PsValue numbers(@Nullable PsValue list) {
        return PsObject.list(items(list).stream().map(Converted::number).toList());
    }

    private static List<PsValue> items(@Nullable PsValue list) {
        return switch (list) {
            case null -> List.of();
            case PsValue.Null ignored -> List.of();
            case PsObject object when object.content() instanceof PsObject.Content.Sequence -> object.items();
            default -> List.of(list);
        };
    }

    private static String string(@Nullable PsValue value) {
        return switch (value) {
            case null -> "";
            case PsValue.Null ignored -> "";
            case PsValue.Text given -> given.value();
            case PsValue.Bool given -> given.value() ? "True" : "False";
            case PsValue.Guid given -> given.value().toString();
            case PsValue.Version given -> given.value();
            case PsObject object
            when object.content() instanceof PsObject.Content.Sequence -> {
                List<String> all = new ArrayList<>();
                object.items().forEach(each -> all.add(string(each)));
                yield String.join(" ", all);
            }
            case PsObject object when object.text() != null -> object.text();
            case PsObject object
            when object.content() instanceof PsObject.Content.Value(PsValue.Primitive held) -> string(held);
            default -> number(value) instanceof PsValue.Int64 number ? Long.toString(number.value()) : "";
        };
    }

    private static PsValue parsed(String text) {
        try {
            return PsValue.int64(Long.parseLong(text.strip()));
        } catch (NumberFormatException noNumber) {
            return PsValue.NULL;
        }
    }
}
