package io.patchbay.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.network.HostNetwork;
import io.patchbay.network.Message;
import io.patchbay.testing.Hosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The picture of each named host, written down so that a person can read it: {@code src/test/resources/…/cases}. When a
 * picture is meant to change, {@code -Dpatchbay.write-cases=true} writes the cases anew; read the difference, and raise
 * {@link Wiring#EDITION}.
 */
class PictureCasesTest {
    private static final Path CASES = Path.of("src/test/resources/io/patchbay/diagram/cases");
    private static final Map<String, Supplier<HostNetwork>> NAMED = new TreeMap<>(Map.of(
            "shared-uplink", Hosts::sharedUplink,
            "converged-set", Hosts::convergedSet,
            "lbfo", Hosts::lbfo,
            "cisco-ucs", Hosts::ciscoUcs,
            "laptop", Hosts::laptop,
            "japanese", Hosts::japanese,
            "fresh", Hosts::fresh));

    @ParameterizedTest
    @ValueSource(strings = {"shared-uplink", "converged-set", "lbfo", "cisco-ucs", "laptop", "japanese", "fresh"})
    void looksAsWrittenDown(String name) throws IOException {
        Supplier<HostNetwork> host = NAMED.getOrDefault(name, Hosts::fresh);
        String seen = written(Wiring.layout(host.get()));
        Path file = CASES.resolve(name + ".txt");
        if (Boolean.getBoolean("patchbay.write-cases")) {
            Files.createDirectories(CASES);
            Files.writeString(file, seen);
        }

        assertThat(seen).isEqualTo(Files.readString(file));
    }

    private static String written(Picture picture) {
        StringBuilder text = new StringBuilder();
        text.append("edition %d, %d x %d%n".formatted(Wiring.EDITION, picture.width(), picture.height()));
        picture.nics().forEach(nic -> {
            part(text, "nic", nic, picture);
            text.append("%s, %s, %s: %s%n".formatted(nic.kind(), nic.link(), nic.use(), said(nic.facts())));
        });
        picture.brackets()
                .forEach(each -> text.append("set %s %s%n".formatted(rect(each.box()), said(each.caption()))));
        picture.teams().forEach(team -> {
            part(text, "team", team, picture);
            text.append(said(team.kind())).append('\n');
            team.teamNics().forEach(each -> {
                part(text, "  team nic", each, picture);
                text.append(said(each.vlan().text())).append('\n');
            });
        });
        picture.switches().forEach(each -> {
            part(text, "switch", each, picture);
            text.append("%s, %s%n".formatted(said(each.kind()), said(each.note())));
        });
        picture.owners().forEach(owner -> {
            part(text, "owner", owner, picture);
            text.append("%s%n".formatted(said(owner.remarks())));
            owner.rows().forEach(row -> {
                part(text, "  row", row, picture);
                text.append("%s %s, v%d, %s%n"
                        .formatted(
                                row.addresses(),
                                said(row.vlan().text()),
                                row.vlan().colour(),
                                row.plug()));
            });
        });
        picture.wires()
                .forEach(wire -> text.append("%s %d,%d to %d,%d v%d%s%n"
                        .formatted(
                                wire.kind(),
                                wire.x1(),
                                wire.y1(),
                                wire.x2(),
                                wire.y2(),
                                wire.colour(),
                                wire.dashed() ? " dashed" : "")));
        picture.notShown().forEach(each -> text.append("not shown: %s%n".formatted(said(each.reason()))));
        return text.toString().replace("\r", "");
    }

    private static void part(StringBuilder text, String kind, Picture.Part part, Picture picture) {
        text.append("%s %s \"%s\"%s "
                .formatted(
                        kind,
                        rect(part.box()),
                        said(part.label()),
                        picture.console().contains(part.id()) ? " CONSOLE" : ""));
    }

    private static String rect(Picture.Rect box) {
        return "%d,%d %dx%d".formatted(box.x(), box.y(), box.width(), box.height());
    }

    private static String said(Object value) {
        return switch (value) {
            case Message message
            when message.key().equals("wiring.raw") || message.key().equals("wiring.all") ->
                said(message.parameters().getFirst());
            case Message message -> {
                String key = message.key().replace("wiring.", "");
                yield message.parameters().isEmpty() ? key : key + "(" + said(message.parameters()) + ")";
            }
            case Collection<?> several ->
                several.stream().map(PictureCasesTest::said).collect(Collectors.joining(", "));
            default -> String.valueOf(value);
        };
    }
}
