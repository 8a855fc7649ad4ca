package io.patchbay.simulator.binding;

/**
 * PowerShell's wildcards: {@code *}, {@code ?}, {@code [abc]}, {@code [a-z]}, and a backtick before any of them to mean
 * itself. Letter case aside.
 */
public final class Wildcard {
    private final String pattern;

    private Wildcard(String pattern) {
        this.pattern = pattern;
    }

    public static Wildcard of(String pattern) {
        return new Wildcard(pattern);
    }

    /** Whether the text holds a wildcard that is not escaped. */
    public static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') {
                i++;
            } else if (c == '*' || c == '?' || c == '[') {
                return true;
            }
        }
        return false;
    }

    /** The text without the backticks that escape a wildcard. */
    public static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean escapes =
                    text.charAt(i) == '`' && i + 1 < text.length() && "*?[]`".indexOf(text.charAt(i + 1)) >= 0;
            plain.append(text.charAt(escapes ? ++i : i));
        }
        return plain.toString();
    }

    public boolean matches(String text) {
        return matches(0, text, 0);
    }

    private boolean matches(int p, String text, int t) {
        int pattern0 = p;
        int text0 = t;
        while (pattern0 < pattern.length()) {
            char c = pattern.charAt(pattern0);
            if (c == '*') {
                return star(pattern0 + 1, text, text0);
            }
            if (text0 >= text.length()) {
                return false;
            }
            if (c == '[' && closing(pattern0) > 0) {
                int end = closing(pattern0);
                if (!inSet(pattern.substring(pattern0 + 1, end), text.charAt(text0))) {
                    return false;
                }
                pattern0 = end + 1;
            } else {
                if (c == '`' && pattern0 + 1 < pattern.length()) {
                    c = pattern.charAt(++pattern0);
                    if (!same(c, text.charAt(text0))) {
                        return false;
                    }
                } else if (c != '?' && !same(c, text.charAt(text0))) {
                    return false;
                }
                pattern0++;
            }
            text0++;
        }
        return text0 == text.length();
    }

    private boolean star(int p, String text, int from) {
        int next = p;
        while (next < pattern.length() && pattern.charAt(next) == '*') {
            next++;
        }
        if (next == pattern.length()) {
            return true;
        }
        for (int t = from; t <= text.length(); t++) {
            if (matches(next, text, t)) {
                return true;
            }
        }
        return false;
    }

    private int closing(int open) {
        int end = pattern.indexOf(']', open + 2);
        return end < 0 ? -1 : end;
    }

    private static boolean inSet(String set, char c) {
        for (int i = 0; i < set.length(); i++) {
            if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                char lower = Character.toLowerCase(c);
                if (lower >= Character.toLowerCase(set.charAt(i))
                        && lower <= Character.toLowerCase(set.charAt(i + 2))) {
                    return true;
                }
                i += 2;
            } else if (same(set.charAt(i), c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(Character.toUpperCase(a)) == Character.toLowerCase(Character.toUpperCase(b));
    }
}
