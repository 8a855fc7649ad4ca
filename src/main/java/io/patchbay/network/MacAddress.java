package io.patchbay.network;

import java.util.Locale;
import java.util.regex.Pattern;

/** Twelve upper-case hex digits without separators, as Hyper-V stores it. */
public record MacAddress(String digits) {
    private static final Pattern TWELVE = Pattern.compile("[0-9A-F]{12}");

    public MacAddress {
        if (digits.length() != 12 || !TWELVE.matcher(digits).matches()) {
            throw new InvalidValueException(Message.of("value.mac.form", digits));
        }
    }

    /** Takes {@code :} or {@code -} between pairs, and small letters. */
    public static MacAddress parse(String text) {
        return new MacAddress(text.replace("-", "").replace(":", "").toUpperCase(Locale.ROOT));
    }

    public boolean zero() {
        return digits.equals("000000000000");
    }

    /** With dashes, as Windows prints it. */
    @Override
    public String toString() {
        return String.join("-", digits.split("(?<=\\G..)"));
    }
}
