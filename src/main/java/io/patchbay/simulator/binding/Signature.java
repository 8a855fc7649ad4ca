package io.patchbay.simulator.binding;

import java.util.List;
import java.util.Optional;

/**
 * What PowerShell knows of a cmdlet before it runs.
 *
 * @param module the module it belongs to
 * @param compiled whether it is a .NET class; else a function (of a CDXML module), which words its errors differently
 * @param source how its errors name it behind their id: the class, or the function
 * @param defaultSet or empty
 * @param sets at least one
 */
public record Signature(
        String name,
        String module,
        boolean compiled,
        String source,
        String defaultSet,
        List<String> sets,
        List<Parameter> parameters) {
    public Signature {
        sets = List.copyOf(sets);
        parameters = List.copyOf(parameters);
    }

    /** Without the parameters of those names: a cmdlet as an older Windows has it. */
    public Signature without(List<String> names) {
        return new Signature(
                name,
                module,
                compiled,
                source,
                defaultSet,
                sets,
                parameters.stream()
                        .filter(each -> names.stream().noneMatch(each::answersTo))
                        .toList());
    }

    /** Whether that name, or unambiguous beginning of one, is a switch parameter's, its own or a common one. */
    public boolean isSwitch(String asked) {
        return find(asked).map(Parameter::isSwitch).orElseGet(() -> {
            String common = CommonParameters.find(asked);
            return "Verbose".equals(common) || "Debug".equals(common);
        });
    }

    /** The parameter of that name, or beginning of one; common ones aside. */
    Optional<Parameter> find(String asked) {
        return parameters.stream()
                .filter(each -> each.answersTo(asked))
                .findFirst()
                .or(() -> parameters.stream()
                        .filter(each -> each.beginsWith(asked))
                        .findFirst());
    }

    /** The names of its parameters, common ones aside. */
    public List<String> parameterNames() {
        return parameters.stream().map(Parameter::name).toList();
    }
}
