package io.patchbay.psrp.auth;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of one NTLMv2 authentication: {@link #challenge}, then {@link #accept}. Of use once, for one
 * connection. It refuses NTLMv1, LM, anonymous users, and clients that cannot seal.
 */
public final class NtlmAcceptor {
    private static final int PROOF_LENGTH = 16;
    /** Proof, fixed part of the client's challenge, and the shortest target information. NTLMv1 has 24 bytes. */
    private static final int SHORTEST_NT_RESPONSE = PROOF_LENGTH + 28 + 4;

    /** Who it is, and what seals the connection. */
    public record Accepted(String domain, String user, NtlmSeal seal) {}

    private final String computer;
    private final BiFunction<String, String, Optional<char[]>> passwords;
    private final Optional<ChannelBinding> binding;
    private final SecureRandom random;
    private final InstantSource clock;
    private byte @Nullable [] negotiate;
    private byte @Nullable [] challenge;
    private byte[] serverChallenge = new byte[8];

    /**
     * @param computer the NetBIOS name to give, which is the domain's too: a machine of its own
     * @param passwords the password of (domain, user), an array that is wiped here; empty where nobody is called so
     * @param binding of the TLS channel; a client that binds to another one is refused
     */
    public NtlmAcceptor(
            String computer, BiFunction<String, String, Optional<char[]>> passwords, Optional<ChannelBinding> binding) {
        this(computer, passwords, binding, new SecureRandom(), InstantSource.system());
    }

    NtlmAcceptor(
            String computer,
            BiFunction<String, String, Optional<char[]>> passwords,
            Optional<ChannelBinding> binding,
            SecureRandom random,
            InstantSource clock) {
        this.computer = computer;
        this.passwords = passwords;
        this.binding = binding;
        this.random = random;
        this.clock = clock;
    }

    /** The answer to a client's first token. */
    public byte[] challenge(byte[] negotiateToken) throws NtlmException {
        NegotiateMessage asked = NegotiateMessage.decode(negotiateToken);
        NtlmFlags.require(NtlmFlags.ASKED, asked.flags(), "client");
        random.nextBytes(serverChallenge);
        AvPairs target = new AvPairs()
                .put(AvPairs.NETBIOS_DOMAIN, computer)
                .put(AvPairs.NETBIOS_COMPUTER, computer)
                .put(AvPairs.DNS_DOMAIN, computer)
                .put(AvPairs.DNS_COMPUTER, computer)
                .putTimestamp(NtlmKeys.fileTime(clock.instant()));
        // OEM is echoed though Unicode is chosen: some clients take it away again, whether it is there or not
        int flags = asked.flags() & (NtlmFlags.OFFERED | NtlmFlags.OEM)
                | NtlmFlags.UNICODE
                | NtlmFlags.NTLM
                | NtlmFlags.TARGET_TYPE_SERVER
                | NtlmFlags.TARGET_INFO
                | NtlmFlags.VERSION;
        byte[] token =
                new ChallengeMessage(flags, computer, serverChallenge, target.write(), NtlmVersion.OURS).encode();
        negotiate = negotiateToken.clone();
        challenge = token;
        return token.clone();
    }

    /**
     * Judges a client's second token.
     *
     * @throws NtlmException for a wrong password and an unknown account in the same words
     */
    public Accepted accept(byte[] authenticateToken) throws NtlmException {
        if (negotiate == null || challenge == null) {
            throw new NtlmException(NtlmException.Reason.MALFORMED, "An NTLM answer came before its challenge.");
        }
        AuthenticateMessage message = AuthenticateMessage.decode(authenticateToken);
        NtlmFlags.require(NtlmFlags.REQUIRED, message.flags(), "client");
        byte[] response = message.ntResponse();
        if (message.user().isEmpty()
                || (message.flags() & NtlmFlags.ANONYMOUS) != 0
                || response.length < SHORTEST_NT_RESPONSE
                || message.encryptedSessionKey().length != 16) {
            throw new NtlmException(NtlmException.Reason.TOO_WEAK, "Not an NTLMv2 answer with a session key.");
        }
        byte[] proof = Arrays.copyOf(response, PROOF_LENGTH);
        byte[] blob = Arrays.copyOfRange(response, PROOF_LENGTH, response.length);
        byte[] key = responseKey(message);
        if (!MessageDigest.isEqual(proof, NtlmKeys.proof(key, serverChallenge, blob))) {
            throw notAuthentic();
        }
        byte[] keyExchangeKey = NtlmKeys.hmacMd5(key, proof);
        byte[] exported = NtlmKeys.rc4(keyExchangeKey, message.encryptedSessionKey());
        try {
            AvPairs target = AvPairs.read(Arrays.copyOfRange(blob, 28, blob.length));
            checkMic(message, authenticateToken, target, exported);
            checkBinding(target);
            return new Accepted(message.domain(), message.user(), new NtlmSeal(exported, NtlmKeys.Side.ACCEPTOR));
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(keyExchangeKey, (byte) 0);
            Arrays.fill(exported, (byte) 0);
        }
    }

    /** For an unknown account, a key that nobody knows: the answer must not come sooner than for a known one. */
    private byte[] responseKey(AuthenticateMessage message) {
        char[] password = passwords.apply(message.domain(), message.user()).orElseGet(this::anyPassword);
        try {
            return NtlmKeys.ntowfV2(password, message.user(), message.domain());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] anyPassword() {
        char[] result = new char[16];
        for (int i = 0; i < result.length; i++) {
            result[i] = (char) random.nextInt(1, 0xd800);
        }
        return result;
    }

    private void checkMic(AuthenticateMessage message, byte[] token, AvPairs target, byte[] exported)
            throws NtlmException {
        if ((target.flags() & AvPairs.FLAG_MIC) == 0) {
            return;
        }
        byte[] mic = message.mic();
        byte[] due =
                NtlmKeys.hmacMd5(exported, bytes(negotiate), bytes(challenge), AuthenticateMessage.withoutMic(token));
        if (mic == null || !MessageDigest.isEqual(mic, due)) {
            throw notAuthentic();
        }
    }

    private void checkBinding(AvPairs target) throws NtlmException {
        byte[] given = target.get(AvPairs.CHANNEL_BINDINGS);
        if (binding.isPresent()
                && given != null
                && !MessageDigest.isEqual(given, binding.get().hash())
                && !MessageDigest.isEqual(given, new byte[16])) {
            throw notAuthentic();
        }
    }

    private static byte[] bytes(byte @Nullable [] kept) {
        return kept == null ? new byte[0] : kept;
    }

    private static NtlmException notAuthentic() {
        return new NtlmException(
                NtlmException.Reason.NOT_AUTHENTIC, "Unknown account, wrong password, or a changed message.");
    }
}
