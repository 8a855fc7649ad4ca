package io.patchbay.simulator.winrm;

import io.patchbay.psrp.auth.ChannelBinding;
import io.patchbay.psrp.auth.NtlmAcceptor;
import io.patchbay.psrp.auth.NtlmException;
import io.patchbay.psrp.auth.NtlmSeal;
import io.patchbay.psrp.auth.SpnegoAcceptor;
import io.patchbay.simulator.Accounts;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one connection's authentication stands. */
final class Negotiation {
    static final String SCHEME = "Negotiate";

    private final Accounts accounts;
    private final Optional<ChannelBinding> binding;
    private @Nullable SpnegoAcceptor acceptor;
    private @Nullable Session session;

    /** An authenticated user. */
    record Session(String user, NtlmSeal seal) {}

    /** What to answer to a token. */
    sealed interface Step {
        /** @param header the value of WWW-Authenticate */
        record Continue(String header) implements Step {}

        /** @param header the value of WWW-Authenticate; null where the client expects none */
        record Done(Session session, @Nullable String header) implements Step {}

        record Refused(String why) implements Step {}
    }

    Negotiation(Accounts accounts, Optional<ChannelBinding> binding) {
        this.accounts = accounts;
        this.binding = binding;
    }

    @Nullable
    Session session() {
        return session;
    }

    /** Takes the value of an Authorization header. */
    Step take(String host, String authorization) {
        int space = authorization.indexOf(' ');
        if (space < 0 || !authorization.substring(0, space).equalsIgnoreCase(SCHEME)) {
            return new Step.Refused("only Negotiate is spoken here");
        }
        try {
            byte[] token = Base64.getDecoder()
                    .decode(authorization.substring(space + 1).strip());
            SpnegoAcceptor started = acceptor;
            if (started == null) {
                session = null;
                started = new SpnegoAcceptor(
                        new NtlmAcceptor(host.toUpperCase(Locale.ROOT), accounts::password, binding));
                acceptor = started;
            }
            return switch (started.take(token)) {
                case SpnegoAcceptor.Step.Continue more -> new Step.Continue(header(more.token()));
                case SpnegoAcceptor.Step.Done done -> {
                    acceptor = null;
                    Session made =
                            new Session(name(done.accepted()), done.accepted().seal());
                    session = made;
                    yield new Step.Done(made, done.token().length == 0 ? null : header(done.token()));
                }
            };
        } catch (NtlmException | IllegalArgumentException e) {
            acceptor = null;
            return new Step.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static String header(byte[] token) {
        return SCHEME + " " + Base64.getEncoder().encodeToString(token);
    }

    private static String name(NtlmAcceptor.Accepted accepted) {
        return accepted.domain().isEmpty() ? accepted.user() : accepted.domain() + "\\" + accepted.user();
    }
}
