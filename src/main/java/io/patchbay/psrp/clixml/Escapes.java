package io.patchbay.psrp.clixml;

/**
 * The {@code _xHHHH_} escapes of CLIXML text (MS-PSRP 2.2.5.3.2), for what XML cannot hold: control characters, unpaired
 * surrogates, and an underscore that would look like the beginning of an escape.
 */
final class Escapes {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Escapes() {}

    /** Appends the text escaped, for XML too: fit for an element's text and for an attribute in double quotes. */
    static void encode(String text, StringBuilder out) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > '_' && c < 0x7F || c >= 'A' && c < '_') {
                out.append(c);
            } else if (c == '_') {
                boolean looksLikeEscape = i + 1 < length && (text.charAt(i + 1) | 0x20) == 'x';
                out.append(looksLikeEscape ? "_x005F_" : "_");
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (c < 0x20 || c >= 0x7F && c < 0xA0 || Character.isSurrogate(c) || c >= 0xFFFE) {
                escape(c, out);
            } else {
                switch (c) {
                    case '&' -> out.append("&amp;");
                    case '<' -> out.append("&lt;");
                    case '>' -> out.append("&gt;");
                    case '"' -> out.append("&quot;");
                    default -> out.append(c);
                }
            }
        }
    }

    private static void escape(char c, StringBuilder out) {
        out.append("_x")
                .append(HEX[c >> 12])
                .append(HEX[c >> 8 & 0xF])
                .append(HEX[c >> 4 & 0xF])
                .append(HEX[c & 0xF])
                .append('_');
    }

    /**
     * Undoes {@link #encode}, XML's part aside. Like .NET's XmlConvert.DecodeName it also knows eight digits; what only
     * looks like an escape stays as it is.
     */
    static String decode(String text) {
        int at = text.indexOf("_");
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            int next = at + 1;
            if (isX(text, at + 1)) {
                int digits = hexDigits(text, at + 2);
                if (digits == 4 || digits == 8) {
                    int code = Integer.parseUnsignedInt(text, at + 2, at + 2 + digits, 16);
                    if (code >= 0 && code <= Character.MAX_CODE_POINT) {
                        out.append(text, done, at);
                        out.appendCodePoint(code);
                        next = at + 3 + digits;
                        done = next;
                    }
                }
            }
            at = text.indexOf('_', next);
        }
        return done == 0 ? text : out.append(text, done, text.length()).toString();
    }

    private static boolean isX(String text, int at) {
        return at < text.length() && (text.charAt(at) | 0x20) == 'x';
    }

    /** How many hexadecimal digits stand before the closing underscore; 0 where there is none. */
    private static int hexDigits(String text, int from) {
        for (int i = from; i < text.length() && i - from <= 8; i++) {
            char c = text.charAt(i);
            if (c == '_') {
                return i - from;
            }
            if (Character.digit(c, 16) < 0 || c > 'f') {
                return 0;
            }
        }
        return 0;
    }
}
