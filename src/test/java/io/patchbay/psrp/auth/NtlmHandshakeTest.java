package io.patchbay.psrp.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NtlmHandshakeTest {
    private static final ChannelBinding CHANNEL = ChannelBinding.ofEndPoint(new byte[32]);

    private final NtlmInitiator client = initiator("Straßenmeister", "Lab", "pässwörd鍵", Optional.empty());
    private final NtlmAcceptor server = acceptor("pässwörd鍵", Optional.empty());

    @Test
    void bothSidesOpenWhatTheOtherSealed() throws NtlmException {
        NtlmAcceptor.Accepted accepted = server.accept(client.authenticate(server.challenge(client.negotiate())));
        assertThat(accepted.user()).isEqualTo("Straßenmeister");
        assertThat(accepted.domain()).isEqualTo("LAB");
        for (int i = 0; i < 3; i++) {
            byte[] there = ("request " + i).getBytes(UTF_8);
            byte[] back = ("answer " + i).getBytes(UTF_8);
            NtlmSeal.Sealed request = client.seal().seal(there);
            assertThat(accepted.seal().open(request.signature(), request.ciphertext()))
                    .isEqualTo(there);
            NtlmSeal.Sealed answer = accepted.seal().seal(back);
            assertThat(client.seal().open(answer.signature(), answer.ciphertext()))
                    .isEqualTo(back);
        }
    }

    @Test
    void refusesAWrongPassword() throws NtlmException {
        NtlmInitiator wrong = initiator("Straßenmeister", "Lab", "password", Optional.empty());
        byte[] answer = wrong.authenticate(server.challenge(wrong.negotiate()));
        assertRefused(answer, NtlmException.Reason.NOT_AUTHENTIC);
    }

    @Test
    void refusesAnAnswerThatWasChangedOnItsWay() throws NtlmException {
        byte[] answer = client.authenticate(server.challenge(client.negotiate()));
        // the highest flag, 56-bit keys, is covered by nothing but the MIC
        answer[63] ^= (byte) 0x80;
        assertRefused(answer, NtlmException.Reason.NOT_AUTHENTIC);
    }

    @Test
    void refusesAClientThatWasTalkedOutOfSealing() {
        byte[] weak = new NegotiateMessage(NtlmFlags.OFFERED & ~NtlmFlags.SEAL).encode();
        assertThatThrownBy(() -> server.challenge(weak))
                .isInstanceOfSatisfying(
                        NtlmException.class, e -> assertThat(e.reason()).isEqualTo(NtlmException.Reason.TOO_WEAK));
    }

    @Test
    void refusesAHostThatDoesNotSeal() throws NtlmException {
        ChallengeMessage whole = ChallengeMessage.decode(server.challenge(client.negotiate()));
        byte[] weak = new ChallengeMessage(
                        whole.flags() & ~NtlmFlags.EXTENDED_SESSION_SECURITY,
                        whole.targetName(),
                        whole.challenge(),
                        whole.targetInfo(),
                        whole.version())
                .encode();
        assertThatThrownBy(() -> client.authenticate(weak))
                .isInstanceOfSatisfying(
                        NtlmException.class, e -> assertThat(e.reason()).isEqualTo(NtlmException.Reason.TOO_WEAK));
    }

    @Test
    void refusesAMessageThatComesTwice() throws NtlmException {
        NtlmAcceptor.Accepted accepted = server.accept(client.authenticate(server.challenge(client.negotiate())));
        NtlmSeal.Sealed request = client.seal().seal("New-VMSwitch".getBytes(UTF_8));
        accepted.seal().open(request.signature(), request.ciphertext());
        assertThatThrownBy(() -> accepted.seal().open(request.signature(), request.ciphertext()))
                .isInstanceOf(NtlmException.class);
    }

    @Test
    void refusesAnAuthenticationThatWasMadeForAnotherTlsChannel() throws NtlmException {
        NtlmAcceptor bound = acceptor("secret", Optional.of(CHANNEL));
        NtlmInitiator sameChannel = initiator("Anna", "", "secret", Optional.of(CHANNEL));
        assertThat(bound.accept(sameChannel.authenticate(bound.challenge(sameChannel.negotiate())))
                        .user())
                .isEqualTo("Anna");

        NtlmAcceptor again = acceptor("secret", Optional.of(CHANNEL));
        NtlmInitiator elsewhere =
                initiator("Anna", "", "secret", Optional.of(ChannelBinding.ofEndPoint(new byte[] {1})));
        byte[] answer = elsewhere.authenticate(again.challenge(elsewhere.negotiate()));
        assertThatThrownBy(() -> again.accept(answer)).isInstanceOf(NtlmException.class);
    }

    @Test
    void answersGarbageWithAnErrorOfItsOwn() {
        byte[][] garbage = {new byte[0], new byte[40], "NTLMSSP\0".getBytes(UTF_8), new byte[100_000]};
        for (byte[] each : garbage) {
            assertThatThrownBy(() -> server.challenge(each)).isInstanceOf(NtlmException.class);
            assertThatThrownBy(() -> client.authenticate(each)).isInstanceOf(NtlmException.class);
        }
    }

    @Test
    void neverPrintsThePassword() {
        Credential credential = Credential.of("LAB\\anna", "hunter2".toCharArray());
        assertThat(credential.toString()).isEqualTo("LAB\\anna");
        credential.close();
        assertThat(credential.password()).containsOnly('\0');
    }

    private void assertRefused(byte[] answer, NtlmException.Reason reason) {
        assertThatThrownBy(() -> server.accept(answer))
                .isInstanceOfSatisfying(
                        NtlmException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static NtlmInitiator initiator(
            String user, String domain, String password, Optional<ChannelBinding> binding) {
        return new NtlmInitiator(new Credential(user, domain, password.toCharArray()), binding);
    }

    private static NtlmAcceptor acceptor(String password, Optional<ChannelBinding> binding) {
        return new NtlmAcceptor("HV01", (domain, user) -> Optional.of(password.toCharArray()), binding);
    }
}
