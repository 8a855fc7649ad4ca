package io.patchbay.simulator.binding;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The signatures of all cmdlets of the facts, and of the few of PowerShell's own that the simulator runs. */
public final class Signatures {
    private final Map<String, Signature> byName = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> enums = new LinkedHashMap<>();

    private Signatures() {
        JsonNode facts = read("/io/patchbay/simulator/cmdlets.json");
        facts.path("enums").properties().forEach(each -> {
            Map<String, Integer> names = new LinkedHashMap<>();
            each.getValue()
                    .properties()
                    .forEach(name -> names.put(name.getKey(), name.getValue().asInt()));
            enums.put(each.getKey(), names);
        });
        for (JsonNode group : List.of(facts.path("cmdlets"), read("/io/patchbay/simulator/core-cmdlets.json"))) {
            group.properties().forEach(each -> {
                Signature signature = signature(each.getKey(), each.getValue(), enums);
                byName.put(signature.name().toLowerCase(Locale.ROOT), signature);
            });
        }
    }

    private static final class Loaded {
        static final Signatures ALL = new Signatures();
    }

    /** As the resources tell; read once. */
    public static Signatures all() {
        return Loaded.ALL;
    }

    /** Letter case aside. */
    public Optional<Signature> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Hyper-V's enums by their short names: each name with its number. */
    public Map<String, Map<String, Integer>> enums() {
        return java.util.Collections.unmodifiableMap(enums);
    }

    public List<Signature> list() {
        return List.copyOf(byName.values());
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Signatures.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("can't read " + resource, e);
        }
    }

    private static Signature signature(String name, JsonNode node, Map<String, Map<String, Integer>> enums) {
        List<String> sets = texts(node.path("sets"));
        String module = node.path("m").asString("");
        boolean compiled = module.equals("Hyper-V") || node.has("class");
        String source = node.has("class")
                ? node.path("class").asString()
                : compiled ? "Microsoft.HyperV.PowerShell.Commands." + name.replace("-", "") : name;
        List<Parameter> parameters = new ArrayList<>();
        node.path("p").properties().forEach(each -> parameters.add(parameter(each.getKey(), each.getValue(), enums)));
        texts(node.path("flags")).stream()
                .filter(flag -> parameters.stream().noneMatch(each -> each.answersTo(flag)))
                .map(Signatures::ofFlag)
                .filter(each -> each != null)
                .forEach(parameters::add);
        return new Signature(
                name,
                module,
                compiled,
                source,
                node.path("def").asString(""),
                sets.isEmpty() ? List.of(Parameter.EVERY_SET) : sets,
                parameters);
    }

    /** Confirm and WhatIf are left out of the facts' parameters; all else that a flag names is listed there. */
    private static @Nullable Parameter ofFlag(String flag) {
        return switch (flag) {
            case "Confirm" -> common("Confirm", List.of("cf"));
            case "WhatIf" -> common("WhatIf", List.of("wi"));
            case "PassThru" -> common("PassThru", List.of());
            case "Force" -> common("Force", List.of());
            default -> null;
        };
    }

    private static Parameter common(String name, List<String> aliases) {
        return new Parameter(
                name,
                "SwitchParameter",
                aliases,
                Map.of(),
                List.of(),
                Map.of(Parameter.EVERY_SET, new Parameter.Use(false, -1, false, false)));
    }

    private static Parameter parameter(String name, JsonNode node, Map<String, Map<String, Integer>> enums) {
        String type = shortName(node.path("t").asString("Object"));
        Map<String, Parameter.Use> uses = new LinkedHashMap<>();
        Parameter.Use use = use(node, null);
        List<String> sets = texts(node.path("s"));
        for (String set : sets.isEmpty() ? List.of(Parameter.EVERY_SET) : sets) {
            uses.put(set, use);
        }
        node.path("per").properties().forEach(each -> uses.put(each.getKey(), use(each.getValue(), use)));
        String element = type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
        List<String> values = texts(node.path("vals"));
        Map<String, Integer> enumeration = new LinkedHashMap<>(enums.getOrDefault(element, Map.of()));
        if (enumeration.isEmpty() && !element.equals("String")) {
            values.forEach(each -> enumeration.put(each, -1));
        }
        boolean restricted = enumeration.isEmpty() || !values.containsAll(enumeration.keySet());
        return new Parameter(name, type, texts(node.path("al")), enumeration, restricted ? values : List.of(), uses);
    }

    private static Parameter.Use use(JsonNode node, Parameter.@Nullable Use otherwise) {
        String pipe = node.path("pipe").asString("");
        boolean pipeGiven = node.has("pipe") || otherwise == null;
        return new Parameter.Use(
                node.has("r") || otherwise == null ? node.path("r").asInt(0) == 1 : otherwise.mandatory(),
                node.has("pos") || otherwise == null ? node.path("pos").asInt(-1) : otherwise.position(),
                pipeGiven ? pipe.contains("V") : otherwise != null && otherwise.byValue(),
                pipeGiven ? pipe.contains("N") : otherwise != null && otherwise.byPropertyName());
    }

    /** {@code System.Nullable[bool]} and its like are, for the binder, what they wrap. */
    private static String shortName(String type) {
        String bare = type.startsWith("System.Nullable[") ? type.substring(16, type.length() - 1) : type;
        boolean several = bare.endsWith("[]");
        String element = several ? bare.substring(0, bare.length() - 2) : bare;
        element = element.substring(element.lastIndexOf('.') + 1);
        element = switch (element) {
            case "bool" -> "Boolean";
            case "uint32" -> "UInt32";
            case "timespan" -> "TimeSpan";
            case "ciminstance" -> "CimInstance";
            case "WildcardPattern" -> "String";
            case "StringCollection" -> "String[]";
            default -> element;
        };
        return several ? element + "[]" : element;
    }

    private static List<String> texts(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(each -> all.add(each.asString()));
        return all;
    }
}
