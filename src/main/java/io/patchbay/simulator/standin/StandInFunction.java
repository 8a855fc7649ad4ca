package io.patchbay.simulator.standin;

import io.patchbay.simulator.binding.Parameter;
import io.patchbay.simulator.binding.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes one cmdlet as a PowerShell function with the same parameters. */
final class StandInFunction {
    private static final Set<String> SAME_NAME = Set.of(
            "String",
            "Guid",
            "Version",
            "DateTime",
            "TimeSpan",
            "Int16",
            "Int32",
            "Int64",
            "UInt16",
            "UInt32",
            "UInt64",
            "Byte",
            "SByte");

    /** Added by CmdletBinding itself. */
    private static final Set<String> FROM_BINDING = Set.of("Confirm", "WhatIf");

    private final Signature cmdlet;
    private final Map<String, Map<String, Integer>> enums;

    StandInFunction(Signature cmdlet, Map<String, Map<String, Integer>> enums) {
        this.cmdlet = cmdlet;
        this.enums = enums;
    }

    String text() {
        boolean asks = cmdlet.parameters().stream().anyMatch(each -> each.name().equals("Confirm"));
        List<String> binding = new ArrayList<>();
        if (!cmdlet.defaultSet().isEmpty()) {
            binding.add("DefaultParameterSetName = " + quoted(cmdlet.defaultSet()));
        }
        if (asks) {
            binding.add("SupportsShouldProcess");
        }
        // The real ones are compiled or CDXML: none of them takes what is left over by position.
        binding.add("PositionalBinding = $false");
        String parameters = cmdlet.parameters().stream()
                .filter(each -> !FROM_BINDING.contains(each.name()) && !onlyAnAlias(each))
                .map(this::parameter)
                .collect(Collectors.joining(",\n"));
        String call = "Invoke-StandIn $PSCmdlet $PSBoundParameters";
        return "function " + cmdlet.name() + " {\n"
                + "    [CmdletBinding(" + String.join(", ", binding) + ")]\n"
                + "    param(\n" + parameters + "\n    )\n"
                + "    process {\n"
                + (asks
                        ? "        if ($WhatIfPreference) { $null = $PSCmdlet.ShouldProcess($MyInvocation.Line); return }\n"
                        : "")
                + "        " + call + "\n"
                + "    }\n}\n";
    }

    /** Some pages list a parameter that newer modules keep as another one's alias; PowerShell takes one of both. */
    private boolean onlyAnAlias(Parameter parameter) {
        return cmdlet.parameters().stream()
                .anyMatch(other ->
                        other != parameter && other.aliases().stream().anyMatch(parameter.name()::equalsIgnoreCase));
    }

    private String parameter(Parameter parameter) {
        StringBuilder text = new StringBuilder();
        parameter.uses().forEach((set, use) -> {
            List<String> facts = new ArrayList<>();
            if (!set.equals(Parameter.EVERY_SET)) {
                facts.add("ParameterSetName = " + quoted(set));
            }
            if (use.mandatory()) {
                facts.add("Mandatory");
            }
            if (use.position() >= 0) {
                facts.add("Position = " + use.position());
            }
            if (use.byValue()) {
                facts.add("ValueFromPipeline");
            }
            if (use.byPropertyName()) {
                facts.add("ValueFromPipelineByPropertyName");
            }
            text.append("        [Parameter(").append(String.join(", ", facts)).append(")]\n");
        });
        if (!parameter.aliases().isEmpty()) {
            text.append("        [Alias(").append(list(parameter.aliases())).append(")]\n");
        }
        List<String> values = values(parameter);
        if (!values.isEmpty()) {
            text.append("        [ValidateSet(").append(list(values)).append(")]\n");
        }
        return text.append("        ")
                .append(type(parameter))
                .append(" $")
                .append(parameter.name())
                .toString();
    }

    /** An enum whose numbers nobody published is told by its names alone. */
    private List<String> values(Parameter parameter) {
        if (!parameter.validateSet().isEmpty()) {
            return parameter.validateSet();
        }
        boolean generated = enums.containsKey(parameter.element());
        return generated ? List.of() : List.copyOf(parameter.enumeration().keySet());
    }

    private String type(Parameter parameter) {
        if (parameter.isSwitch()) {
            return "[switch]";
        }
        String brackets = parameter.several() ? "[]" : "";
        String element = parameter.element();
        if (enums.containsKey(element)) {
            return "[" + element + brackets + "]";
        }
        if (!parameter.enumeration().isEmpty()) {
            return "[string" + brackets + "]";
        }
        if (SAME_NAME.contains(element)) {
            return "[" + element + brackets + "]";
        }
        return switch (element) {
            case "Boolean" -> "[bool" + brackets + "]";
            case "Hashtable" -> "[hashtable" + brackets + "]";
            case "PSCredential" -> "[System.Management.Automation.PSCredential" + brackets + "]";
            case "Object", "PSObject", "CimSession" -> "[object" + brackets + "]";
            case "CimInstance" ->
                "[PSTypeName('Microsoft.Management.Infrastructure.CimInstance')] [object" + brackets + "]";
            default ->
                cmdlet.module().equals("Hyper-V")
                        ? "[PSTypeName('Microsoft.HyperV.PowerShell." + element + "')] [object" + brackets + "]"
                        : "[object" + brackets + "]";
        };
    }

    static String list(List<String> texts) {
        return texts.stream().map(StandInFunction::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
