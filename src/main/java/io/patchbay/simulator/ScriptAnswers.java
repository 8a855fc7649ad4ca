package io.patchbay.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The scripts that simulated hosts know by the hash of their text; one character more and a script is another one. */
public final class ScriptAnswers {
    private final Map<String, ScriptAnswer> byHash = new ConcurrentHashMap<>();

    /**
     * Answers this script from now on.
     *
     * @param sha256 of the script's text in UTF-8, in hex of either case, as {@link #sha256} gives it
     */
    public void register(String sha256, ScriptAnswer answer) {
        byHash.put(sha256.toLowerCase(java.util.Locale.ROOT), answer);
    }

    public Optional<ScriptAnswer> find(String scriptText) {
        return Optional.ofNullable(byHash.get(sha256(scriptText)));
    }

    /** The hash under which a script's text is known: 64 hex digits, lower case. */
    public static String sha256(String scriptText) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(scriptText.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
