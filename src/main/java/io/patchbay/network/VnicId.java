package io.patchbay.network;

/**
 * A virtual network adapter's Id as Hyper-V writes it: {@code Microsoft:<GUID>…} of the management OS,
 * {@code Microsoft:<VM GUID>\<device GUID>} of a VM. Compared without regard to letter case.
 */
public record VnicId(String text) {
    public VnicId {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A virtual network adapter has an id");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VnicId that && text.equalsIgnoreCase(that.text);
    }

    @Override
    public int hashCode() {
        return text.toLowerCase(java.util.Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
