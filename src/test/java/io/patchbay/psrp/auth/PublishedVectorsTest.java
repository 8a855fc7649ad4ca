package io.patchbay.psrp.auth;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The examples that Microsoft publishes: MS-NLMP 4.2.1 (common values) and 4.2.4 (NTLMv2), byte for byte. */
class PublishedVectorsTest {
    private static final String USER = "User";
    private static final String DOMAIN = "Domain";
    private static final char[] PASSWORD = "Password".toCharArray();
    private static final byte[] SERVER_CHALLENGE = hex("0123456789abcdef");
    private static final byte[] CLIENT_CHALLENGE = hex("aaaaaaaaaaaaaaaa");
    private static final byte[] RANDOM_SESSION_KEY = hex("55555555555555555555555555555555");
    private static final byte[] TARGET_INFO = new AvPairs()
            .put(AvPairs.NETBIOS_DOMAIN, DOMAIN)
            .put(AvPairs.NETBIOS_COMPUTER, "Server")
            .write();

    private static final byte[] CHALLENGE = hex("""
            4e 54 4c 4d 53 53 50 00 02 00 00 00 0c 00 0c 00
            38 00 00 00 33 82 8a e2 01 23 45 67 89 ab cd ef
            00 00 00 00 00 00 00 00 24 00 24 00 44 00 00 00
            06 00 70 17 00 00 00 0f 53 00 65 00 72 00 76 00
            65 00 72 00 02 00 0c 00 44 00 6f 00 6d 00 61 00
            69 00 6e 00 01 00 0c 00 53 00 65 00 72 00 76 00
            65 00 72 00 00 00 00 00
            """);

    private static final byte[] AUTHENTICATE = hex("""
            4e 54 4c 4d 53 53 50 00 03 00 00 00 18 00 18 00
            6c 00 00 00 54 00 54 00 84 00 00 00 0c 00 0c 00
            48 00 00 00 08 00 08 00 54 00 00 00 10 00 10 00
            5c 00 00 00 10 00 10 00 d8 00 00 00 35 82 88 e2
            05 01 28 0a 00 00 00 0f 44 00 6f 00 6d 00 61 00
            69 00 6e 00 55 00 73 00 65 00 72 00 43 00 4f 00
            4d 00 50 00 55 00 54 00 45 00 52 00 86 c3 50 97
            ac 9c ec 10 25 54 76 4a 57 cc cc 19 aa aa aa aa
            aa aa aa aa 68 cd 0a b8 51 e5 1c 96 aa bc 92 7b
            eb ef 6a 1c 01 01 00 00 00 00 00 00 00 00 00 00
            00 00 00 00 aa aa aa aa aa aa aa aa 00 00 00 00
            02 00 0c 00 44 00 6f 00 6d 00 61 00 69 00 6e 00
            01 00 0c 00 53 00 65 00 72 00 76 00 65 00 72 00
            00 00 00 00 00 00 00 00 c5 da d2 54 4f c9 79 90
            94 ce 1c e9 0b c9 d0 3e
            """);

    @Test
    void derivesTheResponseKeyOf4_2_4_1_1() {
        assertThat(responseKey()).isEqualTo(hex("0c868a403bfd7a93a3001ef22ef02e3f"));
    }

    @Test
    void derivesTheSessionBaseKeyOf4_2_4_1_2() {
        assertThat(NtlmKeys.hmacMd5(responseKey(), proof())).isEqualTo(hex("8de40ccadbc14a82f15cb0ad0de95ca3"));
    }

    @Test
    void buildsTheClientChallengeOf4_2_4_1_3() {
        assertThat(blob()).isEqualTo(hex("""
                01 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00
                aa aa aa aa aa aa aa aa 00 00 00 00 02 00 0c 00
                44 00 6f 00 6d 00 61 00 69 00 6e 00 01 00 0c 00
                53 00 65 00 72 00 76 00 65 00 72 00 00 00 00 00
                00 00 00 00
                """));
    }

    @Test
    void answersAsIn4_2_4_2() {
        assertThat(NtlmKeys.lmV2Response(responseKey(), SERVER_CHALLENGE, CLIENT_CHALLENGE))
                .isEqualTo(hex("86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa"));
        assertThat(proof()).isEqualTo(hex("68cd0ab851e51c96aabc927bebef6a1c"));
        assertThat(NtlmKeys.rc4(NtlmKeys.hmacMd5(responseKey(), proof()), RANDOM_SESSION_KEY))
                .isEqualTo(hex("c5dad2544fc9799094ce1ce90bc9d03e"));
    }

    @Test
    void readsAndWritesTheChallengeOf4_2_4_3() throws NtlmException {
        ChallengeMessage read = ChallengeMessage.decode(CHALLENGE);
        assertThat(read.targetName()).isEqualTo("Server");
        assertThat(read.challenge()).isEqualTo(SERVER_CHALLENGE);
        assertThat(read.targetInfo()).isEqualTo(TARGET_INFO);

        assertThat(new ChallengeMessage(
                                0xe28a8233, "Server", SERVER_CHALLENGE, TARGET_INFO, new NtlmVersion(6, 0, 6000))
                        .encode())
                .isEqualTo(CHALLENGE);
    }

    @Test
    void readsAndWritesTheAnswerOf4_2_4_3() throws NtlmException {
        byte[] encryptedKey = NtlmKeys.rc4(NtlmKeys.hmacMd5(responseKey(), proof()), RANDOM_SESSION_KEY);
        AuthenticateMessage built = new AuthenticateMessage(
                0xe2888235,
                NtlmKeys.lmV2Response(responseKey(), SERVER_CHALLENGE, CLIENT_CHALLENGE),
                NtlmKeys.concat(proof(), blob()),
                DOMAIN,
                USER,
                "COMPUTER",
                encryptedKey,
                new NtlmVersion(5, 1, 2600),
                null);
        assertThat(built.encode()).isEqualTo(AUTHENTICATE);

        AuthenticateMessage read = AuthenticateMessage.decode(AUTHENTICATE);
        assertThat(read.domain()).isEqualTo(DOMAIN);
        assertThat(read.user()).isEqualTo(USER);
        assertThat(read.workstation()).isEqualTo("COMPUTER");
        assertThat(read.mic()).isNull();
        assertThat(read.encode()).isEqualTo(AUTHENTICATE);
    }

    @Test
    void sealsAsIn4_2_4_4() throws NtlmException {
        assertThat(NtlmKeys.sealingKey(RANDOM_SESSION_KEY, NtlmKeys.Side.INITIATOR))
                .isEqualTo(hex("59f600973cc4960a25480a7c196e4c58"));
        assertThat(NtlmKeys.signingKey(RANDOM_SESSION_KEY, NtlmKeys.Side.INITIATOR))
                .isEqualTo(hex("4788dc861b4782f35d43fd98fe1a2d39"));

        byte[] plain = "Plaintext".getBytes(UTF_16LE);
        NtlmSeal.Sealed sealed = new NtlmSeal(RANDOM_SESSION_KEY, NtlmKeys.Side.INITIATOR).seal(plain);
        assertThat(sealed.ciphertext()).isEqualTo(hex("54e50165bf1936dc996020c1811b0f06fb5f"));
        assertThat(sealed.signature()).isEqualTo(hex("010000007fb38ec5c55d497600000000"));

        assertThat(new NtlmSeal(RANDOM_SESSION_KEY, NtlmKeys.Side.ACCEPTOR)
                        .open(sealed.signature(), sealed.ciphertext()))
                .isEqualTo(plain);
    }

    private static byte[] responseKey() {
        return NtlmKeys.ntowfV2(PASSWORD, USER, DOMAIN);
    }

    private static byte[] blob() {
        return NtlmKeys.clientBlob(0, CLIENT_CHALLENGE, TARGET_INFO);
    }

    private static byte[] proof() {
        return NtlmKeys.proof(responseKey(), SERVER_CHALLENGE, blob());
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(String.join("", Arrays.asList(digits.split("\\s"))));
    }
}
