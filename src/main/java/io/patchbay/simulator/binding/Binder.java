package io.patchbay.simulator.binding;

import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.CmdletFailed;
import io.patchbay.simulator.error.ErrorCategory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Binds one command's arguments as PowerShell does: names, then positions, then (an object at a time) the pipeline, then
 * the choice of the parameter set.
 */
public final class Binder {
    static final String EXCEPTION = "System.Management.Automation.ParameterBindingException";

    private final Signature signature;
    private final Map<Parameter, PsValue> bound = new LinkedHashMap<>();
    private final Map<String, PsValue> common = new LinkedHashMap<>();
    private List<String> candidates;

    /**
     * Binds names and positions.
     *
     * @param piped whether objects come by pipe, so that a mandatory parameter may still get its value from them
     * @throws CmdletFailed in PowerShell's words
     */
    public Binder(Signature signature, List<PowerShell.Argument> arguments, boolean piped) {
        this.signature = signature;
        this.candidates = signature.sets();
        List<PsValue> positional = new ArrayList<>();
        for (PowerShell.Argument each : arguments) {
            if (each.name() == null || each.name().isEmpty()) {
                positional.add(each.value());
            } else {
                named(each.name(), each.value());
            }
        }
        positions(positional);
        List<String> left = satisfiable(bound, piped);
        if (left.isEmpty()) {
            throw missing();
        }
        candidates = left;
        if (!piped) {
            choose(bound, candidates);
        }
    }

    /** Common parameters such as ErrorAction, by their own names. */
    public Map<String, PsValue> common() {
        return common;
    }

    /** What is bound where nothing is piped in. */
    public BoundParameters alone() {
        return result(bound, choose(bound, candidates));
    }

    /**
     * What is bound for one piped object.
     *
     * @throws CmdletFailed where the object fits no parameter: an error of this object alone
     */
    public BoundParameters with(PsValue input) {
        Map<Parameter, PsValue> all = new LinkedHashMap<>(bound);
        boolean any = bind(all, input, true, false)
                || bind(all, input, false, false)
                || bind(all, input, true, true)
                || bind(all, input, false, true);
        if (!any) {
            throw notBound(input);
        }
        List<String> left = satisfiable(all, false);
        if (left.isEmpty()) {
            throw notBound(input);
        }
        return result(all, choose(all, left));
    }

    private void named(String asked, PsValue value) {
        String name = asked.startsWith("-") ? asked.substring(1) : asked;
        if (name.endsWith(":")) {
            name = name.substring(0, name.length() - 1);
        }
        Parameter found = find(name);
        if (found == null) {
            String own = CommonParameters.find(name);
            if (own == null) {
                throw new CmdletFailed(new CmdletError(
                        "NamedParameterNotFound",
                        ErrorCategory.INVALID_ARGUMENT,
                        "A parameter cannot be found that matches parameter name '%s'.".formatted(name),
                        EXCEPTION));
            }
            common.put(own, CommonParameters.check(own, value));
            return;
        }
        if (bound.containsKey(found)) {
            throw new CmdletFailed(new CmdletError(
                    "ParameterAlreadyBound",
                    ErrorCategory.INVALID_ARGUMENT,
                    ("Cannot bind parameter because parameter '%s' is specified more than once. To provide multiple values to"
                                    + " parameters that can accept multiple values, use the array syntax. For example,"
                                    + " \"-parameter value1,value2,value3\".")
                            .formatted(found.name()),
                    EXCEPTION));
        }
        bound.put(found, convert(found, value));
        candidates = candidates.stream().filter(set -> found.in(set) != null).toList();
        if (candidates.isEmpty()) {
            throw ambiguousSet();
        }
    }

    private @Nullable Parameter find(String name) {
        List<Parameter> exact = signature.parameters().stream()
                .filter(each -> each.answersTo(name))
                .toList();
        if (!exact.isEmpty()) {
            return exact.getFirst();
        }
        List<Parameter> matching = signature.parameters().stream()
                .filter(each -> each.beginsWith(name))
                .toList();
        if (matching.size() > 1) {
            StringBuilder names = new StringBuilder();
            matching.forEach(each -> names.append(" -").append(each.name()));
            throw new CmdletFailed(new CmdletError(
                    "AmbiguousParameter",
                    ErrorCategory.INVALID_ARGUMENT,
                    "Parameter cannot be processed because the parameter name '%s' is ambiguous. Possible matches include:%s."
                            .formatted(name, names),
                    EXCEPTION));
        }
        return matching.isEmpty() ? null : matching.getFirst();
    }

    private void positions(List<PsValue> arguments) {
        for (PsValue each : arguments) {
            Parameter next = nextPositional();
            if (next == null) {
                throw new CmdletFailed(new CmdletError(
                        "PositionalParameterNotFound",
                        ErrorCategory.INVALID_ARGUMENT,
                        "A positional parameter cannot be found that accepts argument '%s'.".formatted(Texts.of(each)),
                        EXCEPTION));
            }
            bindPosition(next, each);
        }
    }

    /** The default set's parameter of that position comes first; where its type refuses, another set's may take it. */
    private void bindPosition(Parameter first, PsValue value) {
        List<Parameter> possible = new ArrayList<>(List.of(first));
        int position = position(first);
        signature.parameters().stream()
                .filter(each -> each != first && !bound.containsKey(each))
                .filter(each -> candidates.stream().anyMatch(set -> {
                    Parameter.Use use = each.in(set);
                    return use != null && use.position() == position;
                }))
                .forEach(possible::add);
        Parameter fitting = possible.stream()
                .filter(each -> new Coercion(signature, each).fits(value))
                .findFirst()
                .orElse(first);
        Parameter chosen = fitting;
        bound.put(chosen, convert(chosen, value));
        candidates = candidates.stream().filter(set -> chosen.in(set) != null).toList();
    }

    private int position(Parameter parameter) {
        return candidates.stream()
                .map(parameter::in)
                .filter(Objects::nonNull)
                .mapToInt(Parameter.Use::position)
                .filter(each -> each >= 0)
                .min()
                .orElse(-1);
    }

    private @Nullable Parameter nextPositional() {
        List<String> preferred =
                candidates.contains(signature.defaultSet()) ? List.of(signature.defaultSet()) : candidates;
        Parameter next = nextPositional(preferred);
        return next != null ? next : nextPositional(candidates);
    }

    private @Nullable Parameter nextPositional(List<String> sets) {
        return signature.parameters().stream()
                .filter(each -> !bound.containsKey(each))
                .filter(each -> position(each, sets) >= 0)
                .min(Comparator.comparingInt(each -> position(each, sets)))
                .orElse(null);
    }

    private static int position(Parameter parameter, List<String> sets) {
        return sets.stream()
                .map(parameter::in)
                .filter(Objects::nonNull)
                .mapToInt(Parameter.Use::position)
                .filter(each -> each >= 0)
                .min()
                .orElse(-1);
    }

    private PsValue convert(Parameter parameter, PsValue value) {
        boolean mandatory = parameter.uses().values().stream().anyMatch(Parameter.Use::mandatory);
        return new Coercion(signature, parameter).convert(value, mandatory);
    }

    private boolean bind(Map<Parameter, PsValue> all, PsValue input, boolean byValue, boolean converting) {
        boolean any = false;
        for (Parameter each : signature.parameters()) {
            if (all.containsKey(each)) {
                continue;
            }
            boolean takes = candidates.stream()
                    .map(each::in)
                    .anyMatch(use -> use != null && (byValue ? use.byValue() : use.byPropertyName()));
            PsValue value = !takes ? null : byValue ? input : property(input, each);
            if (value == null) {
                continue;
            }
            Coercion coercion = new Coercion(signature, each);
            if (!converting && !coercion.fits(value)) {
                continue;
            }
            try {
                all.put(each, coercion.convert(value, true));
                any = true;
            } catch (CmdletFailed e) {
                // another parameter may still take it
                continue;
            }
            if (byValue) {
                break;
            }
        }
        return any;
    }

    private static @Nullable PsValue property(PsValue input, Parameter parameter) {
        if (!(input instanceof PsObject object)) {
            return null;
        }
        PsValue own = object.property(parameter.name());
        for (String alias : parameter.aliases()) {
            own = own == null ? object.property(alias) : own;
        }
        return own == null || own instanceof PsValue.Null ? null : own;
    }

    /** The sets that hold all that is bound and whose mandatory parameters have, or may get, a value. */
    private List<String> satisfiable(Map<Parameter, PsValue> all, boolean piped) {
        return candidates.stream()
                .filter(set -> all.keySet().stream().allMatch(each -> each.in(set) != null))
                .filter(set -> signature.parameters().stream().allMatch(each -> {
                    Parameter.Use use = each.in(set);
                    return use == null
                            || !use.mandatory()
                            || all.containsKey(each)
                            || (piped && (use.byValue() || use.byPropertyName()));
                }))
                .toList();
    }

    private String choose(Map<Parameter, PsValue> all, List<String> sets) {
        if (sets.size() == 1 || sets.contains(signature.defaultSet())) {
            return sets.contains(signature.defaultSet()) ? signature.defaultSet() : sets.getFirst();
        }
        List<String> distinct = sets.stream()
                .filter(set ->
                        all.keySet().stream().anyMatch(each -> each.uses().containsKey(set)))
                .toList();
        if (distinct.size() == 1) {
            return distinct.getFirst();
        }
        throw ambiguousSet();
    }

    private BoundParameters result(Map<Parameter, PsValue> all, String set) {
        Map<String, PsValue> values = new LinkedHashMap<>();
        all.forEach((parameter, value) -> values.put(parameter.name(), value));
        return new BoundParameters(set, values);
    }

    private CmdletFailed missing() {
        List<String> sets = candidates.contains(signature.defaultSet()) ? List.of(signature.defaultSet()) : candidates;
        List<String> names = signature.parameters().stream()
                .filter(each -> !bound.containsKey(each))
                .filter(each -> {
                    Parameter.Use use = each.in(sets.getFirst());
                    return use != null && use.mandatory();
                })
                .map(Parameter::name)
                .toList();
        if (sets.size() > 1) {
            return ambiguousSet();
        }
        return new CmdletFailed(new CmdletError(
                "MissingMandatoryParameter",
                ErrorCategory.INVALID_ARGUMENT,
                "Cannot process command because of one or more missing mandatory parameters: %s."
                        .formatted(String.join(" ", names)),
                EXCEPTION));
    }

    private static CmdletFailed ambiguousSet() {
        return new CmdletFailed(new CmdletError(
                "AmbiguousParameterSet",
                ErrorCategory.INVALID_ARGUMENT,
                "Parameter set cannot be resolved using the specified named parameters.",
                EXCEPTION));
    }

    private static CmdletFailed notBound(PsValue input) {
        String type = input instanceof PsObject object
                ? (object.typeNames().isEmpty()
                        ? "PSObject"
                        : shortName(object.typeNames().getFirst()))
                : input instanceof PsValue.Text ? "String" : input.getClass().getSimpleName();
        return new CmdletFailed(new CmdletError(
                        "InputObjectNotBound",
                        ErrorCategory.INVALID_ARGUMENT,
                        "The input object cannot be bound to any parameters for the command either because the command does not"
                                + " take pipeline input or the input and its properties do not match any of the parameters that"
                                + " take pipeline input.",
                        EXCEPTION)
                .about(Texts.of(input), type));
    }

    private static String shortName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
