package io.patchbay.access.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * A code of 60 random bits, in letters and digits that can't be mistaken for each other, in three groups of four.
 */
final class OneTimeCode {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;

    private final String characters;

    private OneTimeCode(String characters) {
        this.characters = characters;
    }

    static OneTimeCode draw(SecureRandom random) {
        StringBuilder drawn = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new OneTimeCode(drawn.toString());
    }

    /** Takes the same time whatever the given one shares with this one. */
    boolean matches(String given) {
        String cleaned =
                given.length() > 100 ? "" : given.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(
                characters.getBytes(StandardCharsets.UTF_8), cleaned.getBytes(StandardCharsets.UTF_8));
    }

    /** For the terminal alone. */
    String spelled() {
        return characters.substring(0, 4) + "-" + characters.substring(4, 8) + "-" + characters.substring(8);
    }

    @Override
    public String toString() {
        return "a one-time code";
    }
}
