package io.patchbay.access.signin;

import io.patchbay.access.Audit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Name and password, with the brake in front and a line in the audit trail behind. */
final class ThrottledSignIn implements AuthenticationProvider {
    /** What nobody's password is longer than: hashing a megabyte is work that a stranger could order. */
    private static final int LONGEST_PASSWORD = 1024;

    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final Audit audit;

    ThrottledSignIn(DaoAuthenticationProvider passwords, SignInThrottle throttle, Audit audit) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userName = attempt.getName();
        String address = address(attempt);
        if (throttle.mustWait(userName, address)) {
            throw new LockedException("too many wrong passwords");
        }
        if (attempt.getCredentials() instanceof String password && password.length() > LONGEST_PASSWORD) {
            throttle.failed(userName, address);
            throw new BadCredentialsException("too long");
        }
        try {
            Authentication signedIn = passwords.authenticate(attempt);
            throttle.succeeded(userName, address);
            audit.record(signedIn.getName(), Audit.Action.SIGNED_IN, signedIn.getName(), address);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            throttle.failed(userName, address);
            audit.record("-", Audit.Action.SIGN_IN_FAILED, userName, address);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web && web.getRemoteAddress() != null
                ? web.getRemoteAddress()
                : "-";
    }
}
