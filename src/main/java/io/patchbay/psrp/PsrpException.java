package io.patchbay.psrp;

import org.jspecify.annotations.Nullable;

/**
 * The wire failed. One subclass a reason, so that a screen can say what to do next; what a pipeline itself says is an
 * event, not an exception.
 */
public abstract sealed class PsrpException extends Exception {

    /** Whether the pipeline may have run when the wire failed. */
    public enum Fate {
        /** It was never sent, or the host refused it before running it. */
        NOT_RUN,
        /** It may have run, wholly or in part. Read the host before doing anything again. */
        UNKNOWN
    }

    private final Fate fate;

    private PsrpException(String message, Fate fate, @Nullable Throwable cause) {
        super(message, cause);
        this.fate = fate;
    }

    public Fate fate() {
        return fate;
    }

    /** The same failure, told of a pipeline with this fate; this one is its cause. */
    public final PsrpException withFate(Fate told) {
        if (told == fate) {
            return this;
        }
        String message = String.valueOf(getMessage());
        return switch (this) {
            case UnknownHost ignored -> new UnknownHost(message, told, this);
            case Unreachable ignored -> new Unreachable(message, told, this);
            case NoService ignored -> new NoService(message, told, this);
            case CertificateRejected rejected -> new CertificateRejected(message, rejected.fingerprint, told, this);
            case AuthenticationFailed ignored -> new AuthenticationFailed(message, told, this);
            case AccessDenied ignored -> new AccessDenied(message, told, this);
            case ShellLost ignored -> new ShellLost(message, told, this);
            case TimedOut ignored -> new TimedOut(message, told, this);
            case ProtocolViolation ignored -> new ProtocolViolation(message, told, this);
            case Refused refused -> new Refused(message, refused.code, told, this);
        };
    }

    /** The name does not resolve. */
    public static final class UnknownHost extends PsrpException {
        public UnknownHost(String message, @Nullable Throwable cause) {
            this(message, Fate.NOT_RUN, cause);
        }

        private UnknownHost(String message, Fate fate, @Nullable Throwable cause) {
            super(message, fate, cause);
        }
    }

    /** No answer on that address and port: refused, filtered, or no route. */
    public static final class Unreachable extends PsrpException {
        public Unreachable(String message, Fate fate, @Nullable Throwable cause) {
            super(message, fate, cause);
        }
    }

    /** Something answers there, but no WinRM service at this path: wrong port, wrong path, or the service is off. */
    public static final class NoService extends PsrpException {
        public NoService(String message, @Nullable Throwable cause) {
            this(message, Fate.NOT_RUN, cause);
        }

        private NoService(String message, Fate fate, @Nullable Throwable cause) {
            super(message, fate, cause);
        }
    }

    /** The host's certificate is neither trusted nor the pinned one. */
    public static final class CertificateRejected extends PsrpException {
        private final String fingerprint;

        /** @param fingerprint SHA-256 of the certificate that was shown, 64 upper-case hexadecimal digits; or empty */
        public CertificateRejected(String message, String fingerprint, @Nullable Throwable cause) {
            this(message, fingerprint, Fate.NOT_RUN, cause);
        }

        private CertificateRejected(String message, String fingerprint, Fate fate, @Nullable Throwable cause) {
            super(message, fate, cause);
            this.fingerprint = fingerprint;
        }

        /** What a person compares, and may pin. */
        public String fingerprint() {
            return fingerprint;
        }
    }

    /** The host does not know or does not accept the credential. */
    public static final class AuthenticationFailed extends PsrpException {
        public AuthenticationFailed(String message, @Nullable Throwable cause) {
            this(message, Fate.NOT_RUN, cause);
        }

        private AuthenticationFailed(String message, Fate fate, @Nullable Throwable cause) {
            super(message, fate, cause);
        }
    }

    /** Known, but not allowed in: no right to this session configuration. */
    public static final class AccessDenied extends PsrpException {
        public AccessDenied(String message, @Nullable Throwable cause) {
            this(message, Fate.NOT_RUN, cause);
        }

        private AccessDenied(String message, Fate fate, @Nullable Throwable cause) {
            super(message, fate, cause);
        }
    }

    /** The shell is gone: idle time-out, restart of the host, or deleted by somebody. */
    public static final class ShellLost extends PsrpException {
        public ShellLost(String message, Fate fate, @Nullable Throwable cause) {
            super(message, fate, cause);
        }
    }

    /** The host did not answer in time. */
    public static final class TimedOut extends PsrpException {
        public TimedOut(String message, Fate fate, @Nullable Throwable cause) {
            super(message, fate, cause);
        }
    }

    /** What came is no WS-Management or PSRP, or was tampered with. */
    public static final class ProtocolViolation extends PsrpException {
        public ProtocolViolation(String message, Fate fate, @Nullable Throwable cause) {
            super(message, fate, cause);
        }
    }

    /** The host refused with a WS-Management fault that no other class names. */
    public static final class Refused extends PsrpException {
        private final long code;

        /** @param code the WSManFault's code, such as 2150859173 for the shell quota; 0 where there was none */
        public Refused(String message, long code, Fate fate) {
            this(message, code, fate, null);
        }

        private Refused(String message, long code, Fate fate, @Nullable Throwable cause) {
            super(message, fate, cause);
            this.code = code;
        }

        public long code() {
            return code;
        }
    }
}
