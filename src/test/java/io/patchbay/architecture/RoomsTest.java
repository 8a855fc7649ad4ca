package io.patchbay.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The map of the rooms: which package may use which. {@code docs/architecture.md} shows the same map. */
class RoomsTest {
    private static final String ROOT = "io.patchbay";

    /** A room, and the rooms that it may use. */
    private static final Map<String, List<String>> MAP = new LinkedHashMap<>();

    static {
        MAP.put("psrp", List.of());
        MAP.put("network", List.of());
        MAP.put("access", List.of());
        MAP.put("diagram", List.of("network"));
        MAP.put("host", List.of("psrp", "network", "access"));
        MAP.put("change", List.of("psrp", "network", "host", "access"));
        MAP.put("fabric", List.of("network", "host", "change", "access"));
        MAP.put("simulator", List.of("psrp"));
        MAP.put("demo", List.of("psrp", "simulator", "host", "change"));
        MAP.put("api", List.of("network", "diagram", "host", "change", "access"));
        MAP.put("ui", List.of("network", "diagram", "host", "change", "access"));
        MAP.put("console", List.of("psrp", "network", "diagram", "host", "change", "fabric", "access", "api", "ui"));
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    static Set<String> rooms() {
        return MAP.keySet();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void usesOnlyWhatTheMapAllows(String room) {
        String[] forbidden = MAP.keySet().stream()
                .filter(other -> !other.equals(room) && !MAP.get(room).contains(other))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage(ROOT + "." + room + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden))
                .because("the map of the rooms says that " + room + " uses only " + MAP.get(room))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyClassLivesInARoomOfTheMap() {
        Set<String> unknown = CLASSES.stream()
                .map(each -> each.getPackageName().replaceFirst("^io\\.patchbay\\.?", ""))
                .map(each -> each.replaceFirst("\\..*", ""))
                .filter(each -> !MAP.containsKey(each))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).isEmpty();
    }

    @Test
    void roomsAndTheirInnerRoomsHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("pureRooms")
    void pureRoomsKnowNoFramework(String room) {
        noClasses()
                .that(resideInAPackage(ROOT + "." + room + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework..", "com.vaadin..", "jakarta..", "org.hibernate..", "java.sql.."))
                .because(room + " must be usable and testable without a container")
                .check(CLASSES);
    }

    static List<String> pureRooms() {
        return List.of("psrp", "network", "diagram", "simulator");
    }

    @ParameterizedTest
    @MethodSource("clocklessRooms")
    void thePureHeartKnowsNoClockAndNoInputOrOutput(String room) {
        noClasses()
                .that(resideInAPackage(ROOT + "." + room + ".."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.util.concurrent..")
                                .and(DescribedPredicate.not(isAnExceptionOrSerialisation())))
                .orShould()
                .dependOnClassesThat(
                        DescribedPredicate.describe("a clock", each -> each.isEquivalentTo(java.time.Clock.class)))
                .because("snapshot to picture, and snapshot and intent to plan, are functions")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    static List<String> clocklessRooms() {
        return List.of("network", "diagram", "change.intent", "change.plan");
    }

    private static DescribedPredicate<JavaClass> isAnExceptionOrSerialisation() {
        return DescribedPredicate.describe(
                "an exception or serialisation",
                each -> each.isAssignableTo(Exception.class)
                        || each.isEquivalentTo(java.io.Serializable.class)
                        || each.isEquivalentTo(java.io.ObjectStreamException.class));
    }

    @Test
    void theSimulatorNeverUsesTheClient() {
        noClasses()
                .that(resideInAPackage(ROOT + ".simulator.."))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "psrp's client",
                        each -> each.getPackageName().startsWith(ROOT + ".psrp")
                                && (each.getSimpleName().equals("PowerShellSession")
                                        || each.getPackageName().equals(ROOT + ".psrp.pool")
                                        || each.getPackageName().equals(ROOT + ".psrp.transport")
                                        || each.getPackageName().equals(ROOT + ".psrp.wsman")
                                        || each.getSimpleName().equals("NtlmInitiator")
                                        || each.getPackageName().equals(ROOT + ".psrp.stdio"))))
                .because("a client and a server by one hand agree in their errors too")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Path sources = Path.of("src/main/java/io/patchbay");
        try (var tree = Files.walk(sources)) {
            Set<Path> silent = tree.filter(each -> each.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .filter(each -> !each.equals(sources))
                    .filter(each -> !Files.exists(each.resolve("package-info.java")))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(silent).isEmpty();
        }
    }

    @Test
    void theArchitecturePageShowsThisMap() throws IOException {
        Map<String, Set<String>> shown = new TreeMap<>();
        var arrow = Pattern.compile("^\\s*(\\w+) --> ([\\w &]+)$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs/architecture.md")));
        while (arrow.find()) {
            shown.computeIfAbsent(arrow.group(1), key -> new TreeSet<>())
                    .addAll(List.of(arrow.group(2).split(" & ")));
        }
        Map<String, Set<String>> real = new TreeMap<>();
        MAP.forEach((room, uses) -> {
            if (!uses.isEmpty()) {
                real.put(room, new TreeSet<>(uses));
            }
        });
        assertThat(shown).isEqualTo(real);
    }
}
