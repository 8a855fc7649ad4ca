package io.patchbay.simulator.standin;

import io.patchbay.simulator.binding.Signature;
import io.patchbay.simulator.binding.Signatures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the stand-in modules: a folder for {@code PSModulePath}, in which an engine finds Hyper-V, NetAdapter and so on by
 * itself as their cmdlets are called.
 */
public final class StandInModules {
    /** A slim engine has the Core module; of the others it gets what the simulator runs. */
    private static final String POWERSHELLS_OWN = "Microsoft.PowerShell.";

    private StandInModules() {}

    /** Which modules there are. */
    public static Set<String> names() {
        return new TreeSet<>(byModule().keySet());
    }

    /**
     * Writes these modules, one folder each. An engine in ConstrainedLanguage must import them before it is constrained.
     *
     * @param modules of {@link #names()}: those that the host has
     */
    public static void write(Path folder, Set<String> modules) throws IOException {
        Map<String, List<Signature>> byModule = byModule();
        for (String module : modules) {
            List<Signature> cmdlets = byModule.get(module);
            if (cmdlets == null) {
                throw new IllegalArgumentException("There is no module " + module + " to stand in for.");
            }
            Path home = Files.createDirectories(folder.resolve(module));
            Files.writeString(home.resolve(module + ".psm1"), "\uFEFF" + text(cmdlets));
            Files.writeString(home.resolve(module + ".psd1"), manifest(module, cmdlets));
        }
    }

    private static Map<String, List<Signature>> byModule() {
        return Signatures.all().list().stream()
                .filter(each -> !each.module().startsWith(POWERSHELLS_OWN))
                .collect(Collectors.groupingBy(Signature::module, TreeMap::new, Collectors.toList()));
    }

    private static String text(List<Signature> cmdlets) throws IOException {
        Map<String, Map<String, Integer>> enums =
                cmdlets.getFirst().module().equals("Hyper-V") ? Signatures.all().enums() : Map.of();
        StringBuilder text = new StringBuilder();
        Map<String, String> table = new LinkedHashMap<>();
        enums.forEach((name, values) -> {
            text.append("enum ").append(name).append(" {\n");
            values.forEach((value, number) -> text.append("    ")
                    .append(value)
                    .append(" = ")
                    .append(number)
                    .append('\n'));
            text.append("}\n\n");
            table.put(name, "[" + name + "]");
        });
        text.append("$script:OwnEnums = @{\n");
        table.forEach((name, type) ->
                text.append("    ").append(name).append(" = ").append(type).append('\n'));
        text.append("}\n\n").append(shared()).append('\n');
        cmdlets.forEach(
                each -> text.append(new StandInFunction(each, enums).text()).append('\n'));
        return text.append("Export-ModuleMember -Function ")
                .append(StandInFunction.list(
                        cmdlets.stream().map(Signature::name).toList()))
                .append('\n')
                .toString();
    }

    private static String manifest(String module, List<Signature> cmdlets) {
        return "@{\n"
                + "    RootModule = " + StandInFunction.quoted(module + ".psm1") + "\n"
                + "    ModuleVersion = '2.0.0.0'\n"
                + "    Description = 'Asks a simulated host.'\n"
                + "    FunctionsToExport = @("
                + StandInFunction.list(cmdlets.stream().map(Signature::name).toList()) + ")\n"
                + "}\n";
    }

    private static String shared() throws IOException {
        try (InputStream in = StandInModules.class.getResourceAsStream("StandIn.ps1")) {
            if (in == null) {
                throw new IOException("This build lacks StandIn.ps1");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
