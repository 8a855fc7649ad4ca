package io.patchbay.network;

/** A value that can't exist: a VLAN 5000, a MAC of five bytes. Carries what to tell the person who gave it. */
public final class InvalidValueException extends IllegalArgumentException {
    private final Message said;

    public InvalidValueException(Message said) {
        super(said.key() + " " + said.parameters());
        this.said = said;
    }

    public Message said() {
        return said;
    }
}
