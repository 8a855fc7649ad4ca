package io.patchbay.access;

/** Where the two views stand that people see before they are signed in; the screens route them here. */
public final class SignInPaths {
    /**
     * A form posts {@code username} and {@code password} here. Back here with {@code ?error} after a wrong one, with
     * {@code ?wait} after too many.
     */
    public static final String SIGN_IN = "sign-in";

    /** The first administrator's; where {@link FirstAdministrator#needed()}, everything leads here. */
    public static final String SETUP = "setup";

    private SignInPaths() {}
}
