package io.patchbay.access;

import java.io.Serializable;
import java.util.UUID;

/** Somebody who may sign in. @param userName unique without regard to letter case */
public record Person(UUID id, String userName, Role role) implements Serializable {
    public boolean admin() {
        return role == Role.ADMIN;
    }
}
