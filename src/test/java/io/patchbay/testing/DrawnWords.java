package io.patchbay.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one line; quotes hold blanks together. */
final class DrawnWords {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"(:\\d+)?|(\\S+)");

    private final List<String> all = new ArrayList<>();
    private int next;

    DrawnWords(String line) {
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            String quoted = matcher.group(1);
            String suffix = matcher.group(2);
            all.add(quoted == null ? matcher.group(3) : quoted + (suffix == null ? "" : suffix));
        }
    }

    boolean rest() {
        return next < all.size();
    }

    String peek() {
        return all.get(next);
    }

    String next() {
        return all.get(next++);
    }

    boolean take(String word) {
        boolean there = rest() && peek().equals(word);
        next += there ? 1 : 0;
        return there;
    }

    void skip(String word) {
        if (!take(word)) {
            throw new IllegalArgumentException("'" + word + "' is missing in " + all);
        }
    }
}
