package io.patchbay.change.plan.preflight;

import io.patchbay.network.Finding;
import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.network.Subject;
import io.patchbay.network.VirtualSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a switch may be called. Windows takes nearly anything, and then acts on every switch that a name matches. */
final class NameRules {
    /** Windows' own limit is unknown; beyond this no tool shows it whole (behaviour: 14.6). */
    private static final int LONGEST = 100;

    private static final int LONGEST_NOTES = 4000;

    /** What the wildcards of PowerShell are made of, with the sign that takes their meaning away. */
    private static final String WILDCARDS = "[]*?`";

    private NameRules() {}

    static List<Finding> about(HostNetwork network, String name) {
        List<Finding> findings = new ArrayList<>();
        if (name.isBlank()) {
            findings.add(error("change.find.name.empty"));
            return findings;
        }
        if (name.length() > LONGEST) {
            findings.add(error("change.find.name.long", name.length(), LONGEST));
        }
        if (!name.equals(name.strip())) {
            findings.add(error("change.find.name.blanks", name));
        }
        if (unprintable(name, "")) {
            findings.add(error("change.find.name.control"));
        }
        String wild = wildcardsIn(name);
        if (!wild.isEmpty()) {
            findings.add(error("change.find.name.wildcard", name, wild));
        }
        for (VirtualSwitch each : network.switches()) {
            if (each.name().equals(name)) {
                findings.add(Finding.error(Message.of("change.find.name.used", name), new Subject.Switch(each.id())));
            } else if (each.name().strip().equalsIgnoreCase(name.strip())) {
                findings.add(Finding.error(
                        Message.of("change.find.name.used.alike", name, each.name()), new Subject.Switch(each.id())));
            }
        }
        return findings;
    }

    /** What is kept with a switch; several lines are fine. */
    static List<Finding> aboutNotes(String notes) {
        List<Finding> findings = new ArrayList<>();
        if (unprintable(notes, "\n\r\t")) {
            findings.add(error("change.find.notes.control"));
        }
        if (notes.length() > LONGEST_NOTES) {
            findings.add(error("change.find.notes.long", notes.length(), LONGEST_NOTES));
        }
        return findings;
    }

    /** Control characters but for these, and halves of surrogate pairs, which no file and no database keeps. */
    private static boolean unprintable(String text, String but) {
        return text.codePoints()
                .anyMatch(each -> (Character.isISOControl(each) && but.indexOf(each) < 0)
                        || Character.getType(each) == Character.SURROGATE);
    }

    /** The characters in it that are wildcards, in order, without repetition; empty for none. */
    static String wildcardsIn(String name) {
        return in(name, WILDCARDS);
    }

    /**
     * The characters in an adapter's name that New-VMSwitch would stumble over: wildcards, and what would end the text of
     * the WQL query that looks the name up unescaped (behaviour: 1.21).
     */
    static String unfitForAdapter(String name) {
        return in(name, WILDCARDS + "'\"\\");
    }

    private static String in(String name, String characters) {
        return name.chars()
                .filter(each -> characters.indexOf(each) >= 0)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    private static Finding error(String key, Object... parameters) {
        return Finding.error(Message.of(key, parameters), new Subject.Host());
    }
}
