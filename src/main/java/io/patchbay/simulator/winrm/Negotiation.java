package io.patchbay.simulator.winrm;

import io.patchbay.psrp.auth.ChannelBinding;
import io.patchbay.psrp.auth.NtlmAcceptor;
import io.patchbay.psrp.auth.NtlmException;
import io.patchbay.psrp.auth.NtlmSeal;
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
    private @Nullable NtlmAcceptor acceptor;
    private @Nullable Session session;

    /** An authenticated user. */
    record Session(String user, NtlmSeal seal) {}

    /** What to answer to a token. */
    sealed interface Step {
        /** @param header the value of WWW-Authenticate */
        record Continue(String header) implements Step {}

        record Done(Session session) implements Step {}

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
            NtlmAcceptor started = acceptor;
            if (started == null) {
                session = null;
                started = new NtlmAcceptor(host.toUpperCase(Locale.ROOT), accounts::password, binding);
                String challenge = Base64.getEncoder().encodeToString(started.challenge(token));
                acceptor = started;
                return new Step.Continue(SCHEME + " " + challenge);
            }
            acceptor = null;
            NtlmAcceptor.Accepted accepted = started.accept(token);
            String user = accepted.domain().isEmpty() ? accepted.user() : accepted.domain() + "\\" + accepted.user();
            session = new Session(user, accepted.seal());
            return new Step.Done(session);
        } catch (NtlmException | IllegalArgumentException e) {
            acceptor = null;
            return new Step.Refused(String.valueOf(e.getMessage()));
        }
    }
}
