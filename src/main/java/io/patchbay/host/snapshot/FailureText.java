package io.patchbay.host.snapshot;

import io.patchbay.host.HostFailure;
import io.patchbay.network.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A failure as the database keeps it: the two messages as JSON, at most {@link #LONGEST} characters. */
final class FailureText {
    static final int LONGEST = 4000;
    private static final int LONGEST_PARAMETER = 400;

    private record Kept(Message message, Message remedy) {}

    private final JsonMapper json = JsonMapper.builder().build();

    String written(HostFailure failure) {
        String text = json.writeValueAsString(new Kept(bounded(failure.message()), bounded(failure.remedy())));
        return text.length() <= LONGEST
                ? text
                : json.writeValueAsString(new Kept(
                        new Message(failure.message().key(), List.of()),
                        new Message(failure.remedy().key(), List.of())));
    }

    /** Null where the text is of another version: the next reading says anew why it fails. */
    @Nullable
    HostFailure read(String text, Instant since) {
        try {
            Kept kept = json.readValue(text, Kept.class);
            return new HostFailure(kept.message(), kept.remedy(), since);
        } catch (JacksonException | NullPointerException ofAnotherVersion) {
            return null;
        }
    }

    private static Message bounded(Message message) {
        return new Message(
                message.key(),
                message.parameters().stream().map(FailureText::bounded).toList());
    }

    private static Object bounded(Object parameter) {
        if (parameter instanceof Number || parameter instanceof Boolean) {
            return parameter;
        }
        // PostgreSQL stores no NUL
        String text = parameter.toString().replace('\0', '?');
        return text.length() <= LONGEST_PARAMETER ? text : text.substring(0, LONGEST_PARAMETER) + "…";
    }
}
