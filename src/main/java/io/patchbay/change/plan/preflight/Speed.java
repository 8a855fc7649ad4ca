package io.patchbay.change.plan.preflight;

import io.patchbay.network.NetAdapter;

/** A link's speed for a person, the same in every language: {@code 25 Gbit/s}. */
final class Speed {
    private static final long GIGA = 1_000_000_000L;
    private static final long MEGA = 1_000_000L;

    private Speed() {}

    static String text(NetAdapter nic) {
        long speed = nic.speed();
        if (speed >= GIGA) {
            return number(speed, GIGA) + " Gbit/s";
        }
        return number(speed, MEGA) + " Mbit/s";
    }

    private static String number(long speed, long unit) {
        return speed % unit == 0
                ? Long.toString(speed / unit)
                : Long.toString(speed / unit) + "." + (speed % unit) / (unit / 10);
    }
}
