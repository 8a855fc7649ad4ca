package io.patchbay.psrp.stdio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The last of what a process complained of, for the message of whatever fails then. */
final class StandardError {
    private static final int KEPT = 400;

    private String tail = "";

    void read(InputStream in) {
        byte[] buffer = new byte[4096];
        try (in) {
            int count;
            while ((count = in.read(buffer)) >= 0) {
                add(new String(buffer, 0, count, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // it ended
        }
    }

    private synchronized void add(String text) {
        String all = tail + text;
        tail = all.substring(Math.max(0, all.length() - KEPT));
    }

    /** As the end of a sentence, or empty. */
    synchronized String told() {
        String text = tail.strip();
        return text.isEmpty() ? "" : " and said: " + text;
    }
}
