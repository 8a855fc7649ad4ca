package io.patchbay.ui.parts;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments as the person reads them: in the browser's time zone and the language of the screen. */
public record When(ZoneId zone, Locale locale) {

    public static When here() {
        UI ui = UI.getCurrent();
        return new When(zone(ui), ui.getLocale());
    }

    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    /** {@code 14:30:06} */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", locale).format(moment.atZone(zone));
    }

    private static ZoneId zone(UI ui) {
        var browser = ui.getPage().getExtendedClientDetails();
        try {
            return browser == null || browser.getTimeZoneId() == null
                    ? ZoneId.systemDefault()
                    : ZoneId.of(browser.getTimeZoneId());
        } catch (DateTimeException unknownZone) {
            return ZoneId.systemDefault();
        }
    }
}
