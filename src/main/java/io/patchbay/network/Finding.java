package io.patchbay.network;

import java.util.List;

/** Something that a person should know before she goes on. */
public record Finding(Severity severity, Message message, List<Subject> subjects) {
    public Finding {
        subjects = List.copyOf(subjects);
    }

    public static Finding error(Message message, Subject... subjects) {
        return new Finding(Severity.ERROR, message, List.of(subjects));
    }

    public static Finding warning(Message message, Subject... subjects) {
        return new Finding(Severity.WARNING, message, List.of(subjects));
    }

    public static Finding note(Message message, Subject... subjects) {
        return new Finding(Severity.NOTE, message, List.of(subjects));
    }
}
