package io.patchbay.psrp.wsman.framing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patchbay.psrp.auth.Credential;
import io.patchbay.psrp.auth.NtlmAcceptor;
import io.patchbay.psrp.auth.NtlmException;
import io.patchbay.psrp.auth.NtlmInitiator;
import io.patchbay.psrp.auth.NtlmSeal;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SealedBodyTest {

    /** Both ends of one authenticated connection. */
    private record Ends(NtlmSeal client, NtlmSeal server) {
        static Ends connect() {
            try {
                NtlmInitiator client = new NtlmInitiator(new Credential("u", "", "p".toCharArray()), Optional.empty());
                NtlmAcceptor server =
                        new NtlmAcceptor("HV01", (d, u) -> Optional.of("p".toCharArray()), Optional.empty());
                NtlmSeal sealed = server.accept(client.authenticate(server.challenge(client.negotiate())))
                        .seal();
                return new Ends(client.seal(), sealed);
            } catch (NtlmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final Ends ends = Ends.connect();

    @Test
    void liesAsEveryKnownClientAndServerFramesIt() {
        byte[] body = SealedBody.write(ends.client(), "hello".getBytes(UTF_8));
        String text = new String(body, ISO_8859_1);
        assertThat(text)
                .startsWith("--Encrypted Boundary\r\n"
                        + "\tContent-Type: application/HTTP-SPNEGO-session-encrypted\r\n"
                        + "\tOriginalContent: type=application/soap+xml;charset=UTF-8;Length=5\r\n"
                        + "--Encrypted Boundary\r\n"
                        + "\tContent-Type: application/octet-stream\r\n"
                        + "\u0010\0\0\0\u0001\0\0\0")
                .endsWith("--Encrypted Boundary--\r\n");
        int head = text.indexOf("octet-stream\r\n") + "octet-stream\r\n".length();
        assertThat(body).hasSize(head + 4 + 16 + 5 + "--Encrypted Boundary--\r\n".length());
    }

    @Property(tries = 200)
    void opensWhateverWasSealed(@ForAll byte[] plain) throws Exception {
        Ends own = Ends.connect();
        assertThat(SealedBody.read(own.server(), SealedBody.write(own.client(), plain)))
                .isEqualTo(plain);
    }

    @Test
    void readsTheBoundaryAsExchangeWritesIt() throws Exception {
        byte[] body = SealedBody.write(ends.client(), "hello".getBytes(UTF_8));
        byte[] exchange = new String(body, ISO_8859_1)
                .replace("--Encrypted Boundary\r\n", "-- Encrypted Boundary\r\n")
                .getBytes(ISO_8859_1);
        assertThat(SealedBody.read(ends.server(), exchange)).isEqualTo("hello".getBytes(UTF_8));
    }

    @Test
    void refusesABodyThatIsCutOrChanged() {
        byte[] body = SealedBody.write(ends.client(), "New-VMSwitch -Name x".getBytes(UTF_8));
        for (int length = 0; length < body.length - 24; length += 7) {
            byte[] cut = Arrays.copyOf(body, length);
            assertThatThrownBy(() -> SealedBody.read(ends.server(), cut)).isInstanceOf(FramingException.class);
        }
        int inCiphertext = body.length - 30;
        body[inCiphertext] ^= 1;
        assertThatThrownBy(() -> SealedBody.read(ends.server(), body)).isInstanceOf(NtlmException.class);
    }

    @Test
    void refusesALengthThatTheBodyDoesNotHold() {
        String body = new String(SealedBody.write(ends.client(), "hello".getBytes(UTF_8)), ISO_8859_1);
        for (String wrong : new String[] {"Length=999999999", "Length=-5", "Length=", "Size=5"}) {
            byte[] changed = body.replace("Length=5", wrong).getBytes(ISO_8859_1);
            assertThatThrownBy(() -> SealedBody.read(ends.server(), changed)).isInstanceOf(FramingException.class);
        }
    }

    @Test
    void refusesPlainText() {
        assertThatThrownBy(() -> SealedBody.read(ends.server(), "<s:Envelope/>".getBytes(UTF_8)))
                .isInstanceOf(FramingException.class);
        assertThat(SealedBody.is("application/soap+xml;charset=UTF-8")).isFalse();
        assertThat(SealedBody.is(null)).isFalse();
        assertThat(SealedBody.is(SealedBody.CONTENT_TYPE)).isTrue();
    }
}
