package io.patchbay.host.connection;

import io.patchbay.access.Secrets;
import io.patchbay.host.HostAddress;
import io.patchbay.network.Message;
import io.patchbay.psrp.PsrpException;

/** Why a host can't be reached, and what to do next. */
public record Why(Message message, Message remedy) {
    /** WSManFault of a user who has all the shells that the host grants. */
    private static final long SHELL_QUOTA = 2_150_859_173L;
    /** What a peer says is cut here: it is shown, and kept in a row. */
    private static final int LONGEST_DETAIL = 300;

    /** @param user whose credential was shown */
    public static Why of(PsrpException failed, HostAddress address, String user) {
        return switch (failed) {
            case PsrpException.UnknownHost ignored -> of("unknown-host", address.name());
            case PsrpException.Unreachable ignored -> of("unreachable", address.name(), address.port());
            case PsrpException.NoService ignored -> of("no-service", address.url());
            case PsrpException.CertificateRejected rejected ->
                of("certificate", address.name(), rejected.fingerprint());
            case PsrpException.AuthenticationFailed ignored -> of("authentication", address.name(), user);
            case PsrpException.AccessDenied ignored -> of("access-denied", user, address.configurationName());
            case PsrpException.ShellLost ignored -> of("shell-lost", address.name());
            case PsrpException.TimedOut ignored -> of("timed-out", address.name());
            case PsrpException.ProtocolViolation violation -> of("protocol", address.url(), detail(violation));
            case PsrpException.Refused refused ->
                refused.code() == SHELL_QUOTA
                        ? of("shell-quota", user)
                        : of("refused", Long.toString(refused.code()), detail(refused));
        };
    }

    static Why of(Secrets.UnreadableException unreadable, String hostName) {
        return unreadable.keyMissing() ? of("key-lost", hostName) : of("credential-unreadable", hostName);
    }

    static Why noCredential(String hostName) {
        return of("no-credential", hostName);
    }

    public static Why notRegistered() {
        return of("not-registered");
    }

    public static Why tooSlow(long seconds) {
        return of("too-slow", seconds);
    }

    public static Why stopped() {
        return of("stopped");
    }

    /** What no code foresaw; the log has the rest. */
    public static Why unexpected(Exception failed) {
        return of("unexpected", failed.getClass().getSimpleName() + ": " + detail(failed));
    }

    private static Why of(String reason, Object... parameters) {
        return new Why(
                Message.of("host.failure." + reason, parameters),
                Message.of("host.failure." + reason + ".remedy", parameters));
    }

    private static String detail(Exception failed) {
        String text = failed.getMessage() == null ? "" : failed.getMessage();
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }
}
