package io.patchbay.psrp.wsman.soap;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** xs:duration as Windows writes it ({@code PT20.000S}) and others do ({@code P0DT0H1M0S}); no years or months. */
final class Durations {
    private Durations() {}

    static String write(Duration duration) {
        return "PT%d.%03dS".formatted(duration.toSeconds(), duration.toMillisPart());
    }

    static Duration read(String text) throws SoapException {
        try {
            Duration duration = Duration.parse(text.strip().toUpperCase(Locale.ROOT));
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw new SoapException("Not a duration: " + text, e);
        }
        throw new SoapException("Not a duration: " + text);
    }
}
