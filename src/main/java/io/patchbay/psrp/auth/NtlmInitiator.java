package io.patchbay.psrp.auth;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The client's side of one NTLMv2 authentication: {@link #negotiate}, then {@link #authenticate}, then {@link #seal}.
 * Of use once, for one connection.
 */
public final class NtlmInitiator {
    private static final byte[] NO_LM_RESPONSE = new byte[24];

    private final Credential credential;
    private final Optional<ChannelBinding> binding;
    private final SecureRandom random;
    private final InstantSource clock;
    private final byte[] negotiate = new NegotiateMessage(NtlmFlags.OFFERED).encode();
    private @Nullable NtlmSeal seal;

    /** @param binding of the TLS channel, where there is one */
    public NtlmInitiator(Credential credential, Optional<ChannelBinding> binding) {
        this(credential, binding, new SecureRandom(), InstantSource.system());
    }

    NtlmInitiator(Credential credential, Optional<ChannelBinding> binding, SecureRandom random, InstantSource clock) {
        this.credential = credential;
        this.binding = binding;
        this.random = random;
        this.clock = clock;
    }

    /** The first token to send. */
    public byte[] negotiate() {
        return negotiate.clone();
    }

    /**
     * The answer to the server's token. That the server accepts it is not known yet: its first sealed answer proves
     * that it knows the password too.
     *
     * @throws NtlmException when the token is none, or asks for less than NTLMv2 with sealing
     */
    public byte[] authenticate(byte[] challengeToken) throws NtlmException {
        ChallengeMessage challenge = ChallengeMessage.decode(challengeToken);
        NtlmFlags.require(NtlmFlags.REQUIRED, challenge.flags(), "host");
        AvPairs target = AvPairs.read(challenge.targetInfo());
        binding.ifPresent(each -> target.put(AvPairs.CHANNEL_BINDINGS, each.hash()));

        Long hostTime = target.timestamp();
        boolean protectedByMic = hostTime != null;
        if (protectedByMic) {
            target.putFlags(target.flags() | AvPairs.FLAG_MIC);
        }
        // upper case on both uses: hosts exist that sign with the domain as they know it, not as it was sent
        String domain = NtlmKeys.upper(credential.domain());
        byte[] clientChallenge = bytes(8);
        byte[] blob = NtlmKeys.clientBlob(
                hostTime != null ? hostTime : NtlmKeys.fileTime(clock.instant()), clientChallenge, target.write());

        byte[] key = responseKey(domain);
        byte[] proof = NtlmKeys.proof(key, challenge.challenge(), blob);
        byte[] lmResponse =
                protectedByMic ? NO_LM_RESPONSE : NtlmKeys.lmV2Response(key, challenge.challenge(), clientChallenge);
        byte[] keyExchangeKey = NtlmKeys.hmacMd5(key, proof);
        byte[] exported = bytes(16);
        try {
            AuthenticateMessage message = new AuthenticateMessage(
                    challenge.flags() & NtlmFlags.OFFERED,
                    lmResponse,
                    NtlmKeys.concat(proof, blob),
                    domain,
                    credential.user(),
                    "",
                    NtlmKeys.rc4(keyExchangeKey, exported),
                    NtlmVersion.OURS,
                    protectedByMic ? new byte[16] : null);
            if (protectedByMic) {
                message = message.withMic(NtlmKeys.hmacMd5(exported, negotiate, challengeToken, message.encode()));
            }
            seal = new NtlmSeal(exported, NtlmKeys.Side.INITIATOR);
            return message.encode();
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(keyExchangeKey, (byte) 0);
            Arrays.fill(exported, (byte) 0);
        }
    }

    /** What seals this connection from now on; after {@link #authenticate} only. */
    public NtlmSeal seal() {
        if (seal == null) {
            throw new IllegalStateException("Nothing to seal with before the challenge was answered");
        }
        return seal;
    }

    private byte[] responseKey(String domain) {
        char[] password = credential.password();
        try {
            return NtlmKeys.ntowfV2(password, credential.user(), domain);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private byte[] bytes(int count) {
        byte[] result = new byte[count];
        random.nextBytes(result);
        return result;
    }
}
