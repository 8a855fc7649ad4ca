package io.patchbay.access;

/** What a person may do. Spring Security knows it as {@code ROLE_ADMIN} and so on. */
public enum Role {
    /** Everything: hosts, changes, people. */
    ADMIN,
    /** Looks, changes nothing. */
    VIEWER
}
