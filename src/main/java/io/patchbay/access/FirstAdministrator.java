package io.patchbay.access;

/**
 * The first start: while nobody is registered, whoever holds the one-time code that the console printed in its terminal
 * makes the first administrator.
 */
public interface FirstAdministrator {

    int SHORTEST_PASSWORD = 12;

    /** Whether nobody is registered yet. */
    boolean needed();

    /**
     * Makes the administrator. The password stays the caller's to wipe.
     *
     * @param code as printed; letter case, spaces and dashes do not matter
     */
    Outcome create(String code, String userName, char[] password);

    /** What came of it. */
    enum Outcome {
        CREATED,
        /** Somebody is registered already. */
        NOT_NEEDED,
        WRONG_CODE,
        /** Too many wrong codes: the code is void, another one stands in the terminal. */
        CODE_VOID,
        /** Empty, over 64 characters, or with characters other than letters, digits and {@code . _ - @}. */
        USER_NAME_UNFIT,
        /** Shorter than {@link #SHORTEST_PASSWORD}, over 128 characters, or the user name itself. */
        PASSWORD_UNFIT
    }
}
