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

    /** In time proportional to the lengths' product at most: only the last star seen is ever taken up again. */
    public boolean matches(String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int starText = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                starText = t;
                continue;
            }
            int next = p < pattern.length() ? step(p, text.charAt(t)) : -1;
            if (next >= 0) {
                p = next;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++starText;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** Where the pattern goes on behind one part that matches the character, or -1 where it does not match. */
    private int step(int p, char c) {
        char first = pattern.charAt(p);
        if (first == '[' && closing(p) > 0) {
            int end = closing(p);
            return inSet(pattern.substring(p + 1, end), c) ? end + 1 : -1;
        }
        if (first == '`' && p + 1 < pattern.length()) {
            return same(pattern.charAt(p + 1), c) ? p + 2 : -1;
        }
        return first == '?' || same(first, c) ? p + 1 : -1;
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
