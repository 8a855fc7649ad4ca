package io.patchbay.simulator.binding;

import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.CmdletFailed;
import io.patchbay.simulator.error.ErrorCategory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters that every cmdlet has; the simulator heeds the actions and lets the others pass. */
final class CommonParameters {
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("ea", "ErrorAction"),
            Map.entry("wa", "WarningAction"),
            Map.entry("infa", "InformationAction"),
            Map.entry("vb", "Verbose"),
            Map.entry("db", "Debug"),
            Map.entry("ev", "ErrorVariable"),
            Map.entry("wv", "WarningVariable"),
            Map.entry("iv", "InformationVariable"),
            Map.entry("ov", "OutVariable"),
            Map.entry("ob", "OutBuffer"),
            Map.entry("pv", "PipelineVariable"));
    private static final List<String> ACTIONS =
            List.of("SilentlyContinue", "Stop", "Continue", "Inquire", "Ignore", "Suspend");

    private CommonParameters() {}

    /** The common parameter's own name for a name, an alias or an unambiguous beginning, or null. */
    static @Nullable String find(String name) {
        String alias = ALIASES.get(name.toLowerCase(Locale.ROOT));
        if (alias != null) {
            return alias;
        }
        List<String> matching = ALIASES.values().stream()
                .filter(each -> each.regionMatches(true, 0, name, 0, name.length()))
                .toList();
        List<String> exact =
                matching.stream().filter(each -> each.equalsIgnoreCase(name)).toList();
        return !exact.isEmpty() ? exact.getFirst() : matching.size() == 1 ? matching.getFirst() : null;
    }

    static PsValue check(String name, PsValue value) {
        if (!name.endsWith("Action")) {
            return value;
        }
        String text = Texts.of(value);
        Long number = Texts.number(value);
        // ActionPreference counts SilentlyContinue 0, Stop 1, Continue 2, Inquire 3, Ignore 4, Suspend 5
        if (number != null && number >= 0 && number < ACTIONS.size()) {
            return PsValue.text(ACTIONS.get(number.intValue()));
        }
        return PsValue.text(ACTIONS.stream()
                .filter(each -> each.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new CmdletFailed(new CmdletError(
                        "CannotConvertArgumentNoMessage",
                        ErrorCategory.INVALID_ARGUMENT,
                        ("Cannot bind parameter '%s'. Cannot convert value \"%s\" to type"
                                        + " \"System.Management.Automation.ActionPreference\". Error: \"Unable to match the"
                                        + " identifier name %s to a valid enumerator name. Specify one of the following"
                                        + " enumerator names and try again:%n%s\"")
                                .formatted(name, text, text, String.join(", ", ACTIONS)),
                        "System.Management.Automation.ParameterBindingException"))));
    }
}
