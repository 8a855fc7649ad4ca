package io.patchbay.simulator.binding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cmdlet's parameter.
 *
 * @param type .NET short name, {@code []} behind it where it takes several
 * @param enumeration where its type is an enum: the names, each with its number, or with -1 where that is not known
 * @param validateSet what its ValidateSet lets through, letter case aside; empty where it has none
 * @param uses how it behaves by parameter set; the key {@link #EVERY_SET} stands for all that are not named
 */
public record Parameter(
        String name,
        String type,
        List<String> aliases,
        Map<String, Integer> enumeration,
        List<String> validateSet,
        Map<String, Use> uses) {
    public static final String EVERY_SET = "__AllParameterSets";

    /**
     * @param position from 0, or -1 where it is given by name only
     * @param byValue takes the piped object itself
     * @param byPropertyName takes the piped object's property of its name
     */
    public record Use(boolean mandatory, int position, boolean byValue, boolean byPropertyName) {}

    public boolean several() {
        return type.endsWith("[]");
    }

    public String element() {
        return several() ? type.substring(0, type.length() - 2) : type;
    }

    public boolean isSwitch() {
        return type.equals("SwitchParameter");
    }

    /** How it behaves in that set, or null where it does not belong to it. */
    @Nullable
    Use in(String set) {
        Use own = uses.get(set);
        return own != null ? own : uses.get(EVERY_SET);
    }

    boolean answersTo(String asked) {
        return name.equalsIgnoreCase(asked) || aliases.stream().anyMatch(each -> each.equalsIgnoreCase(asked));
    }

    boolean beginsWith(String asked) {
        return startsWith(name, asked) || aliases.stream().anyMatch(each -> startsWith(each, asked));
    }

    private static boolean startsWith(String text, String beginning) {
        return text.regionMatches(true, 0, beginning, 0, beginning.length());
    }
}
