package io.patchbay.simulator.cmdlet.core;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.binding.Signature;
import io.patchbay.simulator.binding.Wildcard;
import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.ErrorCategory;
import io.patchbay.simulator.pipeline.Catalogue;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Get-Command: by names that are patterns, or by module, verb and noun. A name without wildcards that is not there is an error. */
public final class GetCommand implements Cmdlet {
    @Override
    public void process(Invocation in) {
        BoundParameters bound = in.bound();
        if (!bound.has("Name")) {
            write(in, "*");
            return;
        }
        for (String name : bound.texts("Name")) {
            boolean any = write(in, name);
            if (!any && !Wildcard.isIn(name)) {
                in.error(new CmdletError(
                                "CommandNotFoundException",
                                ErrorCategory.OBJECT_NOT_FOUND,
                                "The term '%s' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again."
                                        .formatted(name),
                                "System.Management.Automation.CommandNotFoundException")
                        .about(name, "String"));
            }
        }
    }

    private static boolean write(Invocation in, String name) {
        BoundParameters bound = in.bound();
        List<Catalogue.Entry> found = in.catalogue().list().stream()
                .filter(each -> named(each.signature(), name))
                .filter(each -> any(bound.texts("Module"), each.signature().module()))
                .filter(each -> any(bound.texts("Verb"), verb(each.signature())))
                .filter(each -> any(bound.texts("Noun"), noun(each.signature())))
                .filter(each -> any(bound.texts("CommandType"), type(each.signature())))
                .toList();
        found.forEach(each -> in.write(object(each.signature())));
        return !found.isEmpty();
    }

    private static boolean named(Signature signature, String name) {
        int slash = name.indexOf('\\');
        return slash < 0
                ? Wildcard.of(name).matches(signature.name())
                : Wildcard.of(name.substring(0, slash)).matches(signature.module())
                        && Wildcard.of(name.substring(slash + 1)).matches(signature.name());
    }

    private static boolean any(List<String> patterns, String text) {
        return patterns.isEmpty()
                || patterns.stream().anyMatch(each -> Wildcard.of(each).matches(text));
    }

    private static String verb(Signature signature) {
        return signature.name().substring(0, signature.name().indexOf('-'));
    }

    private static String noun(Signature signature) {
        return signature.name().substring(signature.name().indexOf('-') + 1);
    }

    private static String type(Signature signature) {
        return signature.compiled() ? "Cmdlet" : "Function";
    }

    private static PsObject object(Signature signature) {
        Map<String, PsValue> parameters = new LinkedHashMap<>();
        signature.parameterNames().forEach(each -> parameters.put(each, PsValue.text(each)));
        boolean cmdlet = signature.compiled();
        Map<String, PsValue> properties = new LinkedHashMap<>();
        properties.put("Name", PsValue.text(signature.name()));
        properties.put(
                "CommandType",
                PsObject.enumeration(
                        "System.Management.Automation.CommandTypes", cmdlet ? 8 : 2, cmdlet ? "Cmdlet" : "Function"));
        properties.put("Verb", PsValue.text(verb(signature)));
        properties.put("Noun", PsValue.text(noun(signature)));
        properties.put("Source", PsValue.text(signature.module()));
        properties.put("ModuleName", PsValue.text(signature.module()));
        properties.put("DefaultParameterSet", PsValue.text(signature.defaultSet()));
        properties.put("Parameters", PsObject.hashtable(parameters));
        String type = cmdlet ? "CmdletInfo" : "FunctionInfo";
        return new PsObject(
                List.of(
                        "System.Management.Automation." + type,
                        "System.Management.Automation.CommandInfo",
                        "System.Object"),
                signature.name(),
                new PsObject.Content.None(),
                properties,
                Map.of());
    }
}
