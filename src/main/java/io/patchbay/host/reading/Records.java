package io.patchbay.host.reading;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The records of one answer, by kind, in the host's order; bounded. */
final class Records {
    /** 25,000 adapters with a dozen bindings each: more than any one host. */
    static final int MOST = 300_000;

    private final Map<String, List<FlatRecord>> byKind = new LinkedHashMap<>();
    private final Unreadable unreadable;
    private int count;

    Records(Unreadable unreadable) {
        this.unreadable = unreadable;
    }

    void add(PsValue value) {
        if (++count > MOST) {
            if (count == MOST + 1) {
                unreadable.add("The host sent more than " + MOST + " records; the rest was dropped.");
            }
            return;
        }
        if (!(value instanceof PsObject object)) {
            unreadable.add("The host sent something that is no record.");
            return;
        }
        FlatRecord record = new FlatRecord(object);
        try {
            byKind.computeIfAbsent(record.requiredText("Kind"), kind -> new ArrayList<>())
                    .add(record);
        } catch (OddRecordException odd) {
            unreadable.add("The host sent a record without a kind: " + odd.why() + ".");
        }
    }

    boolean has(String kind) {
        return byKind.containsKey(kind);
    }

    /** Hands on each record of that kind; one that is odd is reported and does no harm to the others. */
    void each(String kind, Consumer<FlatRecord> reader) {
        for (FlatRecord record : byKind.getOrDefault(kind, List.of())) {
            try {
                reader.accept(record);
            } catch (OddRecordException odd) {
                unreadable.add("A record " + kind + named(record) + " could not be understood: " + odd.why() + ".");
            }
        }
    }

    private static String named(FlatRecord record) {
        for (String name : List.of("Name", "Adapter", "Address", "Id", "Guid")) {
            try {
                String text = record.text(name);
                if (!text.isEmpty()) {
                    return " (" + Unreadable.shortened(text) + ")";
                }
            } catch (OddRecordException oddToo) {
                // The next one may do.
            }
        }
        return "";
    }
}
