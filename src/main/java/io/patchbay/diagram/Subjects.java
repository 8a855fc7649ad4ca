package io.patchbay.diagram;

import io.patchbay.network.AdapterId;
import io.patchbay.network.Subject;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VmId;
import io.patchbay.network.VnicId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A {@link Subject} as text, for a picture's parts, for events of the browser and for addresses. */
public final class Subjects {
    private static final int LONGEST = 1_000;
    private static final String HOST = "host";

    private Subjects() {}

    /** Equal for equal subjects. */
    public static String text(Subject subject) {
        return switch (subject) {
            case Subject.Adapter(AdapterId id) -> "adapter:" + id;
            case Subject.Switch(SwitchId id) -> "switch:" + id;
            case Subject.Vnic(VnicId id) -> "vnic:" + id.text().toLowerCase(Locale.ROOT);
            case Subject.Vm(VmId id) -> "vm:" + id;
            case Subject.Team(String name) -> "team:" + name;
            case Subject.Host() -> HOST;
        };
    }

    /** The way back. Empty for a text that is none: it may come from a browser, so it may be anything. */
    public static Optional<Subject> parse(String text) {
        if (text.equals(HOST)) {
            return Optional.of(new Subject.Host());
        }
        int colon = text.indexOf(':');
        if (colon < 0 || colon == text.length() - 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        String rest = text.substring(colon + 1);
        return switch (text.substring(0, colon)) {
            case "adapter" -> guid(rest).map(AdapterId::new).map(Subject.Adapter::new);
            case "switch" -> guid(rest).map(SwitchId::new).map(Subject.Switch::new);
            case "vnic" -> Optional.of(new Subject.Vnic(new VnicId(rest)));
            case "vm" -> guid(rest).map(VmId::new).map(Subject.Vm::new);
            case "team" -> Optional.of(new Subject.Team(rest));
            default -> Optional.empty();
        };
    }

    private static Optional<UUID> guid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAGuid) {
            return Optional.empty();
        }
    }
}
