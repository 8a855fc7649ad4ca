package io.patchbay.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows guessing down: after {@link #FREE} wrong passwords for one name from one address, the next attempt has to wait
 * 1 s, then twice as long each time, to {@link #LONGEST} at most. A right one forgets.
 */
final class SignInThrottle {
    static final int FREE = 5;
    static final Duration LONGEST = Duration.ofMinutes(5);
    /** More than so many pairs at once is an attack from many addresses: the oldest are forgotten. */
    private static final int KEPT = 10_000;

    private record Failures(int count, Instant until) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > KEPT;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mustWait(String userName, String address) {
        Failures known = failures.get(key(userName, address));
        return known != null && clock.instant().isBefore(known.until());
    }

    synchronized void failed(String userName, String address) {
        Instant now = clock.instant();
        failures.merge(key(userName, address), new Failures(1, now), (known, one) -> {
            int count = known.count() + 1;
            return new Failures(count, count < FREE ? now : now.plus(waiting(count - FREE)));
        });
    }

    synchronized void succeeded(String userName, String address) {
        failures.remove(key(userName, address));
    }

    private static Duration waiting(int doublings) {
        Duration wait = Duration.ofSeconds(1L << Math.min(doublings, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static String key(String userName, String address) {
        String bounded = userName.length() > 64 ? userName.substring(0, 64) : userName;
        return address + ' ' + bounded.toLowerCase(Locale.ROOT);
    }
}
