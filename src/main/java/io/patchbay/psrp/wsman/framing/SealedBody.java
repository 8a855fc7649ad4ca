package io.patchbay.psrp.wsman.framing;

import io.patchbay.psrp.auth.NtlmException;
import io.patchbay.psrp.auth.NtlmSeal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sealed message as an HTTP body (MS-WSMV 2.2.9.1.1). The length of the plain text stands in its head, and parts are
 * found by lengths: the ciphertext may hold anything, the boundary too.
 */
public final class SealedBody {
    private static final String PROTOCOL = "application/HTTP-SPNEGO-session-encrypted";

    /** The header's exact text: clients look for it letter by letter. */
    public static final String CONTENT_TYPE =
            "multipart/encrypted;protocol=\"" + PROTOCOL + "\";boundary=\"Encrypted Boundary\"";

    private static final Pattern LENGTH = Pattern.compile("(?i);\\s*Length=(\\d{1,9})\\s*$");
    private static final byte[] LINE_END = {'\r', '\n'};

    /** Some services write a space behind the dashes; case has no meaning in the line itself. */
    private static final Pattern BOUNDARY = Pattern.compile("-- ?Encrypted Boundary");

    private static final int GREATEST_HEAD = 1024;

    private SealedBody() {}

    /** Whether a Content-Type announces a sealed body. */
    public static boolean is(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/encrypted");
    }

    public static byte[] write(NtlmSeal seal, byte[] plain) {
        NtlmSeal.Sealed sealed = seal.seal(plain);
        byte[] head = ("--Encrypted Boundary\r\n"
                        + "\tContent-Type: " + PROTOCOL + "\r\n"
                        + "\tOriginalContent: type=application/soap+xml;charset=UTF-8;Length=" + plain.length + "\r\n"
                        + "--Encrypted Boundary\r\n"
                        + "\tContent-Type: application/octet-stream\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "--Encrypted Boundary--\r\n".getBytes(StandardCharsets.US_ASCII);
        int signature = sealed.signature().length;
        return ByteBuffer.allocate(head.length + 4 + signature + plain.length + tail.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(head)
                .putInt(signature)
                .put(sealed.signature())
                .put(sealed.ciphertext())
                .put(tail)
                .array();
    }

    /**
     * The plain text.
     *
     * @throws FramingException where the body is not framed as it must be
     * @throws NtlmException where the other side did not seal it
     */
    public static byte[] read(NtlmSeal seal, byte[] body) throws FramingException, NtlmException {
        Lines lines = new Lines(body);
        lines.boundary();
        int length = -1;
        String line = lines.next();
        while (!BOUNDARY.matcher(line).matches()) {
            Matcher given = LENGTH.matcher(line);
            if (line.strip().toLowerCase(Locale.ROOT).startsWith("originalcontent:") && given.find()) {
                length = Integer.parseInt(given.group(1));
            }
            line = lines.next();
        }
        if (!lines.next().strip().toLowerCase(Locale.ROOT).startsWith("content-type: application/octet-stream")) {
            throw new FramingException("The second part of a sealed body is no octet stream.");
        }
        ByteBuffer rest =
                ByteBuffer.wrap(body, lines.at(), body.length - lines.at()).order(ByteOrder.LITTLE_ENDIAN);
        if (length < 0 || rest.remaining() < 4 + NtlmSeal.SIGNATURE_LENGTH) {
            throw new FramingException("A sealed body without a length or without a signature.");
        }
        int signatureLength = rest.getInt();
        if (signatureLength != NtlmSeal.SIGNATURE_LENGTH || rest.remaining() - signatureLength < length) {
            throw new FramingException("A sealed body is shorter than it says: signature of " + signatureLength
                    + " bytes, message of " + length + ".");
        }
        byte[] signature = new byte[signatureLength];
        byte[] ciphertext = new byte[length];
        rest.get(signature).get(ciphertext);
        return seal.open(signature, ciphertext);
    }

    /** The lines in front of the binary part. */
    private static final class Lines {
        private final byte[] body;
        private int at;

        Lines(byte[] body) {
            this.body = body;
        }

        int at() {
            return at;
        }

        void boundary() throws FramingException {
            if (!BOUNDARY.matcher(next()).matches()) {
                throw new FramingException("A sealed body does not begin with its boundary.");
            }
        }

        String next() throws FramingException {
            int limit = Math.min(body.length - 1, GREATEST_HEAD);
            for (int end = at; end < limit; end++) {
                if (Arrays.equals(body, end, end + 2, LINE_END, 0, 2)) {
                    String line = new String(body, at, end - at, StandardCharsets.ISO_8859_1);
                    at = end + 2;
                    return line;
                }
            }
            throw new FramingException("A sealed body's head does not end.");
        }
    }
}
