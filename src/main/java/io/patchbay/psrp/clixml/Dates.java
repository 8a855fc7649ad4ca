package io.patchbay.psrp.clixml;

import io.patchbay.psrp.clixml.PsValue.DateTime;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** .NET's DateTime as XML Schema writes it (MS-PSRP 2.2.5.1.4): up to seven digits of a second, an offset or none. */
final class Dates {
    private static final int LATEST_YEAR = 9999;

    private Dates() {}

    static DateTime parse(String text) {
        boolean utc = text.endsWith("Z");
        // an offset's sign stands after the T of the time; the date's own dashes stand before it
        int time = text.indexOf('T');
        boolean offset = time >= 0 && (text.indexOf('+', time) >= 0 || text.indexOf('-', time) >= 0);
        if (utc || offset) {
            OffsetDateTime value = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            return new DateTime(value, utc ? DateTime.Kind.UTC : DateTime.Kind.LOCAL);
        }
        LocalDateTime value = LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        return new DateTime(value.atOffset(ZoneOffset.UTC), DateTime.Kind.UNSPECIFIED);
    }

    /** @throws IllegalArgumentException where .NET has no such date: its years run from 1 to 9999 */
    static String format(DateTime date) {
        OffsetDateTime value = date.value();
        if (value.getYear() < 1 || value.getYear() > LATEST_YEAR) {
            throw new IllegalArgumentException(
                    "The date " + value + " cannot be sent: .NET's years run from 1 to 9999.");
        }
        String end =
                switch (date.kind()) {
                    case UNSPECIFIED -> "";
                    case UTC -> {
                        value = value.withOffsetSameInstant(ZoneOffset.UTC);
                        yield "Z";
                    }
                    case LOCAL -> {
                        int minutes = value.getOffset().getTotalSeconds() / 60;
                        value = value.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(minutes * 60));
                        yield "%s%02d:%02d"
                                .formatted(minutes < 0 ? "-" : "+", Math.abs(minutes) / 60, Math.abs(minutes) % 60);
                    }
                };
        String seconds = "%04d-%02d-%02dT%02d:%02d:%02d"
                .formatted(
                        value.getYear(),
                        value.getMonthValue(),
                        value.getDayOfMonth(),
                        value.getHour(),
                        value.getMinute(),
                        value.getSecond());
        return seconds + fraction(value.getNano()) + end;
    }

    private static String fraction(int nanos) {
        int ticks = nanos / 100;
        return ticks == 0 ? "" : ("." + "%07d".formatted(ticks)).replaceAll("0+$", "");
    }
}
