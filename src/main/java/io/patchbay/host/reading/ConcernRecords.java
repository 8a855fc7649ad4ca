package io.patchbay.host.reading;

import io.patchbay.network.Availability;
import io.patchbay.network.Concern;
import java.util.EnumMap;
import java.util.Map;

/** Kinds Concern and Broken: which parts were read, and which objects of theirs were not. */
final class ConcernRecords {
    private ConcernRecords() {}

    /** @param missing the host's words, or none, on why it said nothing about a concern */
    static Map<Concern, Availability> read(Records records, Unreadable unreadable, String missing) {
        Map<Concern, Availability> availability = new EnumMap<>(Concern.class);
        for (Concern concern : Concern.values()) {
            availability.put(concern, new Availability.Failed(missing));
        }
        records.each("Concern", record -> availability.put(concern(record), availability(record)));
        records.each(
                "Broken", record -> unreadable.add("The host could not read " + what(record) + ": " + detail(record)));
        return availability;
    }

    private static Concern concern(FlatRecord record) {
        String name = record.requiredText("Concern");
        for (Concern concern : Concern.values()) {
            if (concern.name().equals(name)) {
                return concern;
            }
        }
        throw new OddRecordException("this console knows no concern " + Unreadable.shortened(name));
    }

    static Availability availability(FlatRecord record) {
        String outcome = record.requiredText("Outcome");
        return switch (outcome) {
            case "Read" -> Availability.READ;
            case "Absent" -> new Availability.Absent();
            case "NotPermitted" -> new Availability.NotPermitted(detail(record));
            case "Failed" -> new Availability.Failed(detail(record));
            default -> throw new OddRecordException("Outcome is " + Unreadable.shortened(outcome));
        };
    }

    private static String what(FlatRecord record) {
        String object = Unreadable.shortened(record.text("Object"));
        return object.isEmpty() ? "an object of " + Unreadable.shortened(record.text("Concern")) : object;
    }

    /** The host's words and, since they are in its language, the error's id. */
    private static String detail(FlatRecord record) {
        String detail = record.text("Detail");
        String errorId = record.text("ErrorId");
        return Unreadable.shortened(errorId.isEmpty() ? detail : detail + " (" + errorId + ")");
    }
}
