package io.patchbay.psrp.auth;

/** NEGOTIATE flags (MS-NLMP 2.2.2.5), those that NTLMv2 with sealing knows. */
final class NtlmFlags {
    static final int UNICODE = 0x00000001;
    static final int OEM = 0x00000002;
    static final int REQUEST_TARGET = 0x00000004;
    static final int SIGN = 0x00000010;
    static final int SEAL = 0x00000020;
    static final int NTLM = 0x00000200;
    static final int ANONYMOUS = 0x00000800;
    static final int ALWAYS_SIGN = 0x00008000;
    static final int TARGET_TYPE_SERVER = 0x00020000;
    static final int EXTENDED_SESSION_SECURITY = 0x00080000;
    static final int TARGET_INFO = 0x00800000;
    static final int VERSION = 0x02000000;
    static final int KEY_128 = 0x20000000;
    static final int KEY_EXCHANGE = 0x40000000;
    static final int KEY_56 = 0x80000000;

    /** Without any one of these there is no sealing that holds, so both our sides refuse to go on. */
    static final int REQUIRED = UNICODE | SIGN | SEAL | NTLM | EXTENDED_SESSION_SECURITY | KEY_128 | KEY_EXCHANGE;

    /** What a client must ask for at first; some name no character set, or NTLM itself, before the server does. */
    static final int ASKED = REQUIRED & ~(UNICODE | NTLM);

    /** What our initiator asks for. */
    static final int OFFERED = REQUIRED | REQUEST_TARGET | ALWAYS_SIGN | TARGET_INFO | VERSION | KEY_56;

    private NtlmFlags() {}

    static void require(int required, int flags, String whose) throws NtlmException {
        int missing = required & ~flags;
        if (missing != 0) {
            throw new NtlmException(
                    NtlmException.Reason.TOO_WEAK,
                    "The %s does not offer NTLMv2 with 128-bit sealing (flags missing: 0x%08x)."
                            .formatted(whose, missing));
        }
    }
}
