package io.patchbay.change.run.journal;

import io.patchbay.change.Run;
import io.patchbay.change.plan.call.Call;
import io.patchbay.change.plan.call.Symbol;
import io.patchbay.network.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the journal keeps as JSON text: messages, the host's errors, calls. What was once written can always be read. */
final class JournalForm {
    static final String NO_ERRORS = "[]";

    /** A host is a stranger; it fills no database. */
    private static final int MOST_ERRORS = 50;

    private static final int LONGEST_TEXT = 4000;

    /** What the column holds, in characters. JSON may write one character as six. */
    private static final int WIDEST_ERRORS = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JournalForm() {}

    static String message(Message message) {
        return node(message).toString();
    }

    static Message message(String text) {
        return message(JSON.readTree(text));
    }

    private static ObjectNode node(Message message) {
        ObjectNode node = JSON.createObjectNode().put("key", message.key());
        ArrayNode parameters = node.putArray("parameters");
        message.parameters().forEach(each -> parameters.add(parameter(each)));
        return node;
    }

    private static JsonNode parameter(Object parameter) {
        return switch (parameter) {
            case Message inner -> node(inner);
            case List<?> several -> {
                ArrayNode array = JSON.createArrayNode();
                for (Object each : several) {
                    if (each != null) {
                        array.add(parameter(each));
                    }
                }
                yield array;
            }
            case Integer number -> JSON.getNodeFactory().numberNode(number);
            case Long number -> JSON.getNodeFactory().numberNode(number);
            default -> JSON.getNodeFactory().stringNode(bounded(String.valueOf(parameter)));
        };
    }

    private static Message message(JsonNode node) {
        List<Object> parameters = new ArrayList<>();
        node.path("parameters").forEach(each -> parameters.add(parameter(each)));
        return new Message(node.path("key").asString(), parameters);
    }

    private static Object parameter(JsonNode node) {
        if (node.isObject()) {
            return message(node);
        }
        if (node.isArray()) {
            List<Object> several = new ArrayList<>();
            node.forEach(each -> several.add(parameter(each)));
            return several;
        }
        if (node.isInt()) {
            return node.intValue();
        }
        return node.isNumber() ? node.longValue() : node.asString();
    }

    /** The first ones, as many as the column takes: an end of a step that can't be written would be worse. */
    static String errors(List<Run.HostError> errors) {
        ArrayNode array = JSON.createArrayNode();
        int width = NO_ERRORS.length();
        for (Run.HostError each : errors.subList(0, Math.min(MOST_ERRORS, errors.size()))) {
            ObjectNode node = JSON.createObjectNode()
                    .put("id", bounded(each.errorId()))
                    .put("category", bounded(each.category()))
                    .put("message", bounded(each.message()));
            width += node.toString().length() + 1;
            if (width > WIDEST_ERRORS) {
                break;
            }
            array.add(node);
        }
        return array.toString();
    }

    static List<Run.HostError> errors(String text) {
        List<Run.HostError> errors = new ArrayList<>();
        JSON.readTree(text)
                .forEach(each -> errors.add(new Run.HostError(
                        each.path("id").asString(),
                        each.path("category").asString(),
                        each.path("message").asString())));
        return errors;
    }

    static String calls(List<Call> calls) {
        ArrayNode array = JSON.createArrayNode();
        for (Call call : calls) {
            ArrayNode commands = array.addArray();
            for (Call.Command command : call.commands()) {
                ObjectNode node =
                        commands.addObject().put("module", command.module()).put("cmdlet", command.cmdlet());
                ArrayNode arguments = node.putArray("arguments");
                command.arguments().forEach(each -> arguments
                        .addObject()
                        .put("parameter", each.parameter())
                        .set("value", node(each.value())));
            }
        }
        return array.toString();
    }

    static List<Call> calls(String text) {
        List<Call> calls = new ArrayList<>();
        for (JsonNode commands : JSON.readTree(text)) {
            List<Call.Command> pipeline = new ArrayList<>();
            for (JsonNode command : commands) {
                List<Call.Argument> arguments = new ArrayList<>();
                command.path("arguments")
                        .forEach(each -> arguments.add(
                                new Call.Argument(each.path("parameter").asString(), value(each.path("value")))));
                pipeline.add(new Call.Command(
                        command.path("module").asString(),
                        command.path("cmdlet").asString(),
                        arguments));
            }
            calls.add(new Call(pipeline));
        }
        return calls;
    }

    static String value(Call.Value value) {
        return node(value).toString();
    }

    static Call.Value value(String text) {
        return value(JSON.readTree(text));
    }

    private static ObjectNode node(Call.Value value) {
        ObjectNode node = JSON.createObjectNode();
        return switch (value) {
            case Call.Value.Text text -> node.put("text", text.text());
            case Call.Value.Texts texts -> {
                ArrayNode array = node.putArray("texts");
                texts.texts().forEach(array::add);
                yield node;
            }
            case Call.Value.Word word -> node.put("word", word.word());
            case Call.Value.Number number -> node.put("number", number.number());
            case Call.Value.Bool bool -> node.put("bool", bool.on());
            case Call.Value.Id id -> node.put("id", id.guid().toString());
            case Call.Value.Flag ignored -> node.put("flag", true);
            case Call.Value.Learned learned ->
                node.put("learned", learned.symbol().name());
        };
    }

    private static Call.Value value(JsonNode node) {
        String kind = node.propertyNames().iterator().next();
        JsonNode content = node.path(kind);
        return switch (kind) {
            case "text" -> new Call.Value.Text(content.asString());
            case "texts" -> {
                List<String> texts = new ArrayList<>();
                content.forEach(each -> texts.add(each.asString()));
                yield new Call.Value.Texts(texts);
            }
            case "word" -> new Call.Value.Word(content.asString());
            case "number" -> new Call.Value.Number(content.intValue());
            case "bool" -> new Call.Value.Bool(content.booleanValue());
            case "id" -> new Call.Value.Id(UUID.fromString(content.asString()));
            case "flag" -> new Call.Value.Flag();
            case "learned" -> new Call.Value.Learned(new Symbol(content.asString()));
            default -> throw new IllegalStateException("The journal holds a value of an unknown kind: " + kind);
        };
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
