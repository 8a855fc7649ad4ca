package io.patchbay.host.reading;

import java.util.ArrayList;
import java.util.List;

/** What could not be understood, a sentence each, bounded: a host that sends rubbish only must not fill our memory. */
final class Unreadable {
    static final int MOST = 200;
    private static final int LONGEST = 500;

    private final List<String> sentences = new ArrayList<>();
    private int beyond;

    void add(String sentence) {
        if (sentences.size() >= MOST) {
            beyond++;
            return;
        }
        sentences.add(shortened(sentence));
    }

    List<String> sentences() {
        if (beyond == 0) {
            return List.copyOf(sentences);
        }
        List<String> all = new ArrayList<>(sentences);
        all.add("And " + beyond + " more.");
        return List.copyOf(all);
    }

    /** Control characters would let a host write over a terminal or a log. */
    static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return plain.substring(0, end) + "…";
    }
}
