package io.patchbay.psrp.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SpnegoAcceptorTest {
    private static final byte[] SPNEGO = {0x06, 0x06, 0x2b, 6, 1, 5, 5, 2};
    private static final byte[] NTLM = {0x06, 0x0a, 0x2b, 6, 1, 4, 1, (byte) 0x82, 0x37, 2, 2, 0x0a};
    private static final byte[] KERBEROS = {0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x12, 1, 2, 2
    };

    private final NtlmInitiator client =
            new NtlmInitiator(new Credential("Anna", "", "secret".toCharArray()), Optional.empty());
    private final SpnegoAcceptor server = acceptor();

    @Test
    void takesNtlmAsItIs() throws NtlmException {
        byte[] challenge = ((SpnegoAcceptor.Step.Continue) server.take(client.negotiate())).token();
        SpnegoAcceptor.Step.Done done = (SpnegoAcceptor.Step.Done) server.take(client.authenticate(challenge));
        assertThat(done.token()).isEmpty();
        assertThat(done.accepted().user()).isEqualTo("Anna");
    }

    @Test
    void takesNtlmWrappedAndProvesTheListOfMechanisms() throws NtlmException {
        byte[] mechanisms = tlv(0x30, NTLM);
        byte[] challenge = ntlm(server.take(init(mechanisms, client.negotiate())));
        byte[] answer = client.authenticate(challenge);
        byte[] mic = client.seal().micOfMechanisms(mechanisms, false);
        SpnegoAcceptor.Step.Done done = (SpnegoAcceptor.Step.Done) server.take(response(answer, mic));

        byte[] due = client.seal().micOfMechanisms(mechanisms, true);
        assertThat(Arrays.copyOfRange(done.token(), done.token().length - 16, done.token().length))
                .isEqualTo(due);
        NtlmSeal.Sealed sealed = client.seal().seal("hello".getBytes(UTF_8));
        assertThat(done.accepted().seal().open(sealed.signature(), sealed.ciphertext()))
                .isEqualTo("hello".getBytes(UTF_8));
    }

    @Test
    void asksAClientThatBeganWithKerberosToBeginAgain() throws NtlmException {
        byte[] mechanisms = tlv(0x30, NtlmKeys.concat(KERBEROS, NTLM));
        assertThat(server.take(init(mechanisms, "a ticket".getBytes(UTF_8))))
                .isInstanceOf(SpnegoAcceptor.Step.Continue.class);
        byte[] challenge = ntlm(server.take(response(client.negotiate(), new byte[0])));
        byte[] answer = client.authenticate(challenge);
        byte[] mic = client.seal().micOfMechanisms(mechanisms, false);
        assertThat(server.take(response(answer, mic))).isInstanceOf(SpnegoAcceptor.Step.Done.class);
    }

    @Test
    void refusesAListOfMechanismsThatWasChangedOnItsWay() throws NtlmException {
        byte[] challenge = ntlm(server.take(init(tlv(0x30, NTLM), client.negotiate())));
        byte[] answer = client.authenticate(challenge);
        byte[] mic = client.seal().micOfMechanisms(tlv(0x30, NtlmKeys.concat(KERBEROS, NTLM)), false);
        assertThatThrownBy(() -> server.take(response(answer, mic))).isInstanceOf(NtlmException.class);
    }

    @Test
    void refusesAClientThatKnowsKerberosOnly() {
        assertThatThrownBy(() -> server.take(init(tlv(0x30, KERBEROS), new byte[8])))
                .isInstanceOf(NtlmException.class);
    }

    @Property(tries = 500)
    void answersGarbageWithAnErrorOfItsOwn(@ForAll byte[] garbage, @ForAll boolean looksLikeSpnego) {
        byte[] token = looksLikeSpnego ? NtlmKeys.concat(new byte[] {0x60, 0x05}, garbage) : garbage;
        assertThatThrownBy(() -> acceptor().take(token)).isInstanceOf(NtlmException.class);
    }

    private static SpnegoAcceptor acceptor() {
        return new SpnegoAcceptor(
                new NtlmAcceptor("HV01", (domain, user) -> Optional.of("secret".toCharArray()), Optional.empty()));
    }

    /** The NTLM token in an answer: the last field. */
    private static byte[] ntlm(SpnegoAcceptor.Step step) {
        byte[] token = ((SpnegoAcceptor.Step.Continue) step).token();
        for (int i = 0; i < token.length - 8; i++) {
            if (Arrays.equals(token, i, i + 8, NtlmBuffer.SIGNATURE, 0, 8)) {
                return Arrays.copyOfRange(token, i, token.length);
            }
        }
        throw new AssertionError("no NTLM token");
    }

    private static byte[] init(byte[] mechanisms, byte[] token) {
        byte[] fields = NtlmKeys.concat(tlv(0xa0, mechanisms), tlv(0xa2, tlv(0x04, token)));
        return tlv(0x60, NtlmKeys.concat(SPNEGO, tlv(0xa0, tlv(0x30, fields))));
    }

    private static byte[] response(byte[] token, byte[] mic) {
        byte[] fields = tlv(0xa2, tlv(0x04, token));
        return tlv(0xa1, tlv(0x30, mic.length == 0 ? fields : NtlmKeys.concat(fields, tlv(0xa3, tlv(0x04, mic)))));
    }

    private static byte[] tlv(int tag, byte[] content) {
        byte[] head = content.length < 0x80
                ? new byte[] {(byte) tag, (byte) content.length}
                : new byte[] {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return NtlmKeys.concat(head, content);
    }
}
