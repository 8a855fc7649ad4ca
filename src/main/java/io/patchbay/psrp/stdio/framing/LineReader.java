package io.patchbay.psrp.stdio.framing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a stream, none longer than what a packet can be. */
public final class LineReader {
    /** A fragment of 32 KiB makes a line of 44 KiB; others may send greater ones. */
    private static final int LONGEST = 4 << 20;

    private final InputStream in;

    public LineReader(InputStream in) {
        this.in = new BufferedInputStream(in, 64 << 10);
    }

    /** The next line without its end, or null after the last. Empty lines are skipped. */
    public @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        int c;
        while ((c = in.read()) >= 0) {
            if (c != '\n' && c != '\r') {
                if (line.size() >= LONGEST) {
                    throw new IOException("A line of more than " + LONGEST + " bytes came.");
                }
                line.write(c);
            } else if (line.size() > 0) {
                return line.toString(StandardCharsets.UTF_8);
            }
        }
        return line.size() > 0 ? line.toString(StandardCharsets.UTF_8) : null;
    }
}
