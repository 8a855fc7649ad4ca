package io.patchbay.simulator.binding;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.CmdletFailed;
import io.patchbay.simulator.error.ErrorCategory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what a client sent into what a parameter wants, or refuses in PowerShell's words. */
final class Coercion {
    private static final String BINDING = "System.Management.Automation.ParameterBindingException";
    private static final String VALIDATION = "System.Management.Automation.ParameterBindingValidationException";
    private static final String TRANSFORMATION =
            "System.Management.Automation.ParameterBindingArgumentTransformationException";

    private final Signature signature;
    private final Parameter parameter;

    Coercion(Signature signature, Parameter parameter) {
        this.signature = signature;
        this.parameter = parameter;
    }

    /** The value as the parameter's type: a list of elements where it takes several. */
    PsValue convert(PsValue given, boolean mandatory) {
        if (parameter.isSwitch()) {
            return switchValue(given);
        }
        PsValue converted = parameter.several() ? list(given) : single(given);
        checkEmpty(converted, mandatory);
        return converted;
    }

    /** Whether the value is of the parameter's type already, so that binding it needs no conversion. */
    boolean fits(PsValue given) {
        if (parameter.several()
                && given instanceof PsObject list
                && !list.items().isEmpty()) {
            return list.items().stream().allMatch(this::elementFits);
        }
        return elementFits(given);
    }

    private boolean elementFits(PsValue given) {
        return switch (parameter.element()) {
            case "Object", "PSObject" -> true;
            case "String" -> given instanceof PsValue.Text;
            case "Guid" -> given instanceof PsValue.Guid;
            case "Boolean" -> given instanceof PsValue.Bool;
            case "Int32" -> given instanceof PsValue.Int32;
            case "UInt32" -> given instanceof PsValue.UInt32;
            case "Int64" -> given instanceof PsValue.Int64;
            case "UInt16" -> given instanceof PsValue.UInt16;
            default -> given instanceof PsObject object && isObject(object);
        };
    }

    private PsValue switchValue(PsValue given) {
        return switch (given) {
            case PsValue.Bool each -> each;
            case PsValue.Null ignored -> PsValue.bool(false);
            case PsObject each when each.property("IsPresent") instanceof PsValue.Bool present -> present;
            case PsValue.Text text when text.value().equalsIgnoreCase("$true") -> PsValue.bool(true);
            default ->
                throw new CmdletFailed(new CmdletError(
                        "CannotConvertArgument",
                        ErrorCategory.INVALID_ARGUMENT,
                        "Cannot convert '%s' to the type 'System.Management.Automation.SwitchParameter' required by parameter '%s'. "
                                .formatted(typeName(given), parameter.name()),
                        BINDING));
        };
    }

    private PsValue list(PsValue given) {
        List<PsValue> items = new ArrayList<>();
        if (given instanceof PsObject object && object.content() instanceof PsObject.Content.Sequence sequence) {
            sequence.items().forEach(each -> items.add(element(each)));
        } else if (given instanceof PsValue.Null) {
            return given;
        } else {
            items.add(element(given));
        }
        return PsObject.list(items);
    }

    private PsValue single(PsValue given) {
        if (given instanceof PsObject object
                && object.content() instanceof PsObject.Content.Sequence
                && !parameter.element().equals("Object")) {
            throw new CmdletFailed(new CmdletError(
                    "CannotConvertArgument",
                    ErrorCategory.INVALID_ARGUMENT,
                    "Cannot convert 'System.Object[]' to the type 'System.%s' required by parameter '%s'. Specified method is not supported."
                            .formatted(parameter.element(), parameter.name()),
                    BINDING));
        }
        return element(given);
    }

    private PsValue element(PsValue given) {
        if (!parameter.enumeration().isEmpty()) {
            return validated(enumValue(given));
        }
        return switch (parameter.element()) {
            case "Object", "PSObject" -> given;
            case "String" -> validated(PsValue.text(Texts.of(given)));
            case "Boolean" -> booleanValue(given);
            case "Guid" -> guid(given);
            case "Byte" -> new PsValue.UInt8((int) number(given, "System.Byte", 0, 255));
            case "SByte" -> new PsValue.Int8((byte) number(given, "System.SByte", -128, 127));
            case "Int16" -> new PsValue.Int16((short) number(given, "System.Int16", Short.MIN_VALUE, Short.MAX_VALUE));
            case "UInt16" -> new PsValue.UInt16((int) number(given, "System.UInt16", 0, 65535));
            case "Int32" -> PsValue.int32((int) number(given, "System.Int32", Integer.MIN_VALUE, Integer.MAX_VALUE));
            case "UInt32" -> new PsValue.UInt32(number(given, "System.UInt32", 0, 4294967295L));
            case "Int64" -> PsValue.int64(number(given, "System.Int64", Long.MIN_VALUE, Long.MAX_VALUE));
            case "UInt64" -> new PsValue.UInt64(BigInteger.valueOf(number(given, "System.UInt64", 0, Long.MAX_VALUE)));
            case "TimeSpan", "DateTime", "Version" -> given;
            default -> object(given);
        };
    }

    private PsValue object(PsValue given) {
        if (given instanceof PsObject object && isObject(object)) {
            return object;
        }
        throw refuse("Cannot convert the \"%s\" value of type \"%s\" to type \"%s\"."
                .formatted(Texts.of(given), typeName(given), fullName(parameter.element())));
    }

    /** Whether a piped or passed object is what the parameter's type names, or derives from it. */
    private boolean isObject(PsObject object) {
        return object.isA(fullName(parameter.element()))
                || (parameter.element().equals("CimInstance")
                        && object.typeNames().stream().anyMatch(each -> each.contains(fullName("CimInstance"))));
    }

    static String fullName(String element) {
        return switch (element) {
            case "Object", "String", "Boolean", "Guid", "TimeSpan", "DateTime", "Version" -> "System." + element;
            case "Byte", "SByte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64" -> "System." + element;
            case "CimInstance", "CimSession" -> "Microsoft.Management.Infrastructure." + element;
            case "PSCredential" -> "System.Management.Automation.PSCredential";
            default -> "Microsoft.HyperV.PowerShell." + element;
        };
    }

    private PsValue enumValue(PsValue given) {
        Map<String, Integer> names = parameter.enumeration();
        @Nullable Long number = given instanceof PsObject object && object.text() != null ? null : Texts.number(given);
        for (Map.Entry<String, Integer> each : names.entrySet()) {
            if (number != null ? each.getValue() == number.intValue() : matches(each.getKey(), Texts.of(given))) {
                return PsObject.enumeration(fullName(parameter.element()), each.getValue(), each.getKey());
            }
        }
        throw refuse(
                ("Cannot convert value \"%s\" to type \"%s\". Error: \"Unable to match the identifier name %s to a valid"
                                + " enumerator name. Specify one of the following enumerator names and try again:%n%s\"")
                        .formatted(
                                Texts.of(given),
                                fullName(parameter.element()),
                                Texts.of(given),
                                String.join(", ", names.keySet())));
    }

    private static boolean matches(String name, String given) {
        return name.equalsIgnoreCase(given.strip());
    }

    private PsValue validated(PsValue converted) {
        String text = Texts.of(converted);
        if (!parameter.validateSet().isEmpty()
                && parameter.validateSet().stream().noneMatch(each -> each.equalsIgnoreCase(text))) {
            throw new CmdletFailed(new CmdletError(
                    "ParameterArgumentValidationError",
                    ErrorCategory.INVALID_DATA,
                    ("Cannot validate argument on parameter '%s'. The argument \"%s\" does not belong to the set \"%s\""
                                    + " specified by the ValidateSet attribute. Supply an argument that is in the set and"
                                    + " then try the command again.")
                            .formatted(parameter.name(), text, String.join(",", parameter.validateSet())),
                    VALIDATION));
        }
        return converted;
    }

    private PsValue booleanValue(PsValue given) {
        if (given instanceof PsValue.Bool) {
            return given;
        }
        Long number = given instanceof PsValue.Text ? null : Texts.number(given);
        if (number != null) {
            return PsValue.bool(number != 0);
        }
        if (given instanceof PsObject object && object.property("IsPresent") instanceof PsValue.Bool present) {
            return present;
        }
        throw refuse(
                ("Cannot convert value \"%s\" to type \"System.Boolean\". Boolean parameters accept only Boolean values and"
                                + " numbers, such as $True, $False, 1 or 0.")
                        .formatted(typeName(given)));
    }

    private PsValue guid(PsValue given) {
        if (given instanceof PsValue.Guid) {
            return given;
        }
        UUID parsed = Texts.guid(Texts.of(given));
        if (parsed != null) {
            return PsValue.guid(parsed);
        }
        throw refuse(
                ("Cannot convert value \"%s\" to type \"System.Guid\". Error: \"Guid should contain 32 digits with 4 dashes"
                                + " (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).\"")
                        .formatted(Texts.of(given)));
    }

    private long number(PsValue given, String type, long least, long most) {
        BigDecimal value;
        try {
            Long whole = Texts.number(given);
            value = whole != null
                    ? BigDecimal.valueOf(whole)
                    : new BigDecimal(Texts.of(given).strip());
        } catch (NumberFormatException e) {
            throw refuse(
                    "Cannot convert value \"%s\" to type \"%s\". Error: \"Input string was not in a correct format.\""
                            .formatted(Texts.of(given), type));
        }
        if (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw refuse(
                    "Cannot convert value \"%s\" to type \"%s\". Error: \"Value was either too large or too small for %s.\""
                            .formatted(Texts.of(given), type, article(type)));
        }
        return value.setScale(0, java.math.RoundingMode.HALF_EVEN).longValue();
    }

    private static String article(String type) {
        String name = type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "byte" -> "an unsigned byte";
            case "sbyte" -> "a signed byte";
            default -> name.startsWith("u") ? "a UInt" + name.substring(4) : "an Int" + name.substring(3);
        };
    }

    /** A compiled cmdlet and a function name the same refusal differently. */
    private CmdletFailed refuse(String sentence) {
        return new CmdletFailed(
                signature.compiled()
                        ? new CmdletError(
                                "CannotConvertArgumentNoMessage",
                                ErrorCategory.INVALID_ARGUMENT,
                                "Cannot bind parameter '%s'. %s".formatted(parameter.name(), sentence),
                                BINDING)
                        : new CmdletError(
                                "ParameterArgumentTransformationError",
                                ErrorCategory.INVALID_DATA,
                                "Cannot process argument transformation on parameter '%s'. %s"
                                        .formatted(parameter.name(), sentence),
                                TRANSFORMATION));
    }

    /** A mandatory parameter takes neither null nor an empty text nor an empty list. */
    private void checkEmpty(PsValue converted, boolean mandatory) {
        if (!mandatory) {
            return;
        }
        String what = null;
        String id = null;
        if (converted instanceof PsValue.Null) {
            what = "it is null.";
            id = "ParameterArgumentValidationErrorNullNotAllowed";
        } else if (converted instanceof PsValue.Text text && text.value().isEmpty()) {
            what = "it is an empty string.";
            id = "ParameterArgumentValidationErrorEmptyStringNotAllowed";
        } else if (parameter.several() && converted instanceof PsObject list) {
            if (list.items().isEmpty()) {
                what = "it is an empty array.";
                id = "ParameterArgumentValidationErrorEmptyArrayNotAllowed";
            } else if (list.items().contains(PsValue.text(""))) {
                what = "it is an empty string.";
                id = "ParameterArgumentValidationErrorEmptyStringNotAllowed";
            }
        }
        if (what != null && id != null) {
            throw new CmdletFailed(new CmdletError(
                    id,
                    ErrorCategory.INVALID_DATA,
                    "Cannot bind argument to parameter '%s' because %s".formatted(parameter.name(), what),
                    VALIDATION));
        }
    }

    private static String typeName(PsValue given) {
        return switch (given) {
            case PsValue.Text ignored -> "System.String";
            case PsValue.Bool ignored -> "System.Boolean";
            case PsValue.Int32 ignored -> "System.Int32";
            case PsValue.Int64 ignored -> "System.Int64";
            case PsValue.Guid ignored -> "System.Guid";
            case PsValue.Primitive each -> "System." + each.getClass().getSimpleName();
            case PsObject each ->
                each.typeNames().isEmpty() ? "System.Object" : each.typeNames().getFirst();
        };
    }
}
