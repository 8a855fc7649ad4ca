package io.patchbay.simulator.cmdlet.core;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.binding.Wildcard;
import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.ErrorCategory;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Get-Module and Import-Module: every module of the host counts as loaded. */
public final class Modules implements Cmdlet {
    private final boolean imports;

    public Modules(boolean imports) {
        this.imports = imports;
    }

    @Override
    public void process(Invocation in) {
        List<String> names = in.bound().has("Name") ? in.bound().texts("Name") : List.of("*");
        for (String name : names) {
            List<String> found = in.catalogue().modules().stream()
                    .filter(Wildcard.of(name)::matches)
                    .toList();
            if (found.isEmpty() && imports) {
                in.error(missing(name));
            }
            if (!imports || in.bound().on("PassThru")) {
                found.forEach(each -> in.write(module(in, each)));
            }
        }
    }

    private static CmdletError missing(String name) {
        return new CmdletError(
                        "Modules_ModuleNotFound",
                        ErrorCategory.RESOURCE_UNAVAILABLE,
                        "The specified module '%s' was not loaded because no valid module file was found in any module directory."
                                .formatted(name),
                        "System.IO.FileNotFoundException")
                .about(name, "String");
    }

    private static PsObject module(Invocation in, String name) {
        Map<String, PsValue> properties = new LinkedHashMap<>();
        properties.put("Name", PsValue.text(name));
        properties.put("Version", new PsValue.Version(name.equals("Hyper-V") ? "2.0.0.0" : "1.0.0.0"));
        properties.put("ModuleType", PsObject.enumeration("System.Management.Automation.ModuleType", 1, "Manifest"));
        properties.put(
                "ExportedCommands",
                PsObject.list(in.catalogue().list().stream()
                        .filter(each -> each.signature().module().equals(name))
                        .map(each -> PsValue.text(each.signature().name()))
                        .toList()));
        return new PsObject(
                List.of("System.Management.Automation.PSModuleInfo", "System.Object"),
                name,
                new PsObject.Content.None(),
                properties,
                Map.of());
    }
}
