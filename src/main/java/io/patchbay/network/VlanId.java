package io.patchbay.network;

/** A VLAN's number, 1 to 4094 (IEEE 802.1Q; 0 and 4095 are reserved). */
public record VlanId(int number) implements Comparable<VlanId> {
    public static final int LOWEST = 1;
    public static final int HIGHEST = 4094;

    public VlanId {
        if (number < LOWEST || number > HIGHEST) {
            throw new InvalidValueException(Message.of("value.vlan.range", number, LOWEST, HIGHEST));
        }
    }

    @Override
    public int compareTo(VlanId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
