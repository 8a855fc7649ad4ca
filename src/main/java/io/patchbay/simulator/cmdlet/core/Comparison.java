package io.patchbay.simulator.cmdlet.core;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.binding.Texts;
import io.patchbay.simulator.binding.Wildcard;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** PowerShell's comparisons: the left side's type decides, a list on the left asks whether any item passes. */
final class Comparison {
    private static final int LONGEST_PATTERN = 1000;

    private Comparison() {}

    static boolean equal(PsValue left, PsValue right, boolean caseMatters) {
        List<PsValue> items = items(left);
        if (items != null) {
            return items.stream().anyMatch(each -> equal(each, right, caseMatters));
        }
        if (left instanceof PsValue.Null || right instanceof PsValue.Null) {
            return left instanceof PsValue.Null && right instanceof PsValue.Null;
        }
        if (left instanceof PsValue.Guid guid) {
            UUID other = right instanceof PsValue.Guid same ? same.value() : Texts.guid(Texts.of(right));
            return guid.value().equals(other);
        }
        if (left instanceof PsValue.Bool bool) {
            return bool.value() == truthy(right);
        }
        boolean named = left instanceof PsObject object && object.text() != null;
        Long number = Texts.number(left);
        Long other = right instanceof PsValue.Text text ? parsed(text.value()) : Texts.number(right);
        if (number != null && other != null) {
            return number.equals(other);
        }
        if (number != null && !named) {
            return false;
        }
        return caseMatters
                ? Texts.of(left).equals(Texts.of(right))
                : Texts.of(left).equalsIgnoreCase(Texts.of(right));
    }

    static int compare(PsValue left, PsValue right) {
        Long number = Texts.number(left);
        Long other = right instanceof PsValue.Text text ? parsed(text.value()) : Texts.number(right);
        return number != null && other != null
                ? number.compareTo(other)
                : Texts.of(left).compareToIgnoreCase(Texts.of(right));
    }

    static boolean like(PsValue left, PsValue right) {
        List<PsValue> items = items(left);
        return items != null
                ? items.stream().anyMatch(each -> like(each, right))
                : Wildcard.of(Texts.of(right)).matches(Texts.of(left));
    }

    /** A pattern that Java doesn't read as .NET does matches nothing. */
    static boolean match(PsValue left, PsValue right) {
        String pattern = Texts.of(right);
        if (pattern.length() > LONGEST_PATTERN) {
            return false;
        }
        try {
            return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(Texts.of(left))
                    .find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    static boolean contains(PsValue all, PsValue one) {
        List<PsValue> items = items(all);
        return items == null ? equal(all, one, false) : items.stream().anyMatch(each -> equal(each, one, false));
    }

    static boolean truthy(PsValue value) {
        return switch (value) {
            case PsValue.Null ignored -> false;
            case PsValue.Bool each -> each.value();
            case PsValue.Text each -> !each.value().isEmpty();
            case PsObject each
            when each.content() instanceof PsObject.Content.Sequence sequence ->
                sequence.items().size() == 1
                        ? truthy(sequence.items().getFirst())
                        : !sequence.items().isEmpty();
            default -> {
                Long number = Texts.number(value);
                yield number == null || number != 0;
            }
        };
    }

    private static @org.jspecify.annotations.Nullable List<PsValue> items(PsValue value) {
        return value instanceof PsObject object && object.content() instanceof PsObject.Content.Sequence sequence
                ? sequence.items()
                : null;
    }

    private static @org.jspecify.annotations.Nullable Long parsed(String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
