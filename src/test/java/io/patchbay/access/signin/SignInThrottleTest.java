package io.patchbay.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.testing.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private final HandClock clock = new HandClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void letsAPersonMistypeAFewTimes() {
        fail(SignInThrottle.FREE - 1);

        assertThat(throttle.mustWait("anna", "10.0.0.1")).isFalse();
    }

    @Test
    void makesAGuesserWaitTwiceAsLongEachTime() {
        fail(SignInThrottle.FREE);
        assertThat(waiting()).isEqualTo(Duration.ofSeconds(1));

        fail(1);
        assertThat(waiting()).isEqualTo(Duration.ofSeconds(2));

        fail(1);
        assertThat(waiting()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void neverMakesAnybodyWaitForGood() {
        fail(200);

        assertThat(waiting()).isEqualTo(SignInThrottle.LONGEST);
    }

    @Test
    void doesNotMindCapitals() {
        fail(SignInThrottle.FREE);

        assertThat(throttle.mustWait("ANNA", "10.0.0.1")).isTrue();
    }

    @Test
    void locksNobodyOutFromAnotherAddress() {
        fail(50);

        assertThat(throttle.mustWait("anna", "10.0.0.2")).isFalse();
        assertThat(throttle.mustWait("berta", "10.0.0.1")).isFalse();
    }

    @Test
    void forgetsAfterTheRightPassword() {
        fail(SignInThrottle.FREE - 1);
        throttle.succeeded("anna", "10.0.0.1");
        fail(SignInThrottle.FREE - 1);

        assertThat(throttle.mustWait("anna", "10.0.0.1")).isFalse();
    }

    @Test
    void keepsABoundedNumberOfNames() {
        fail(SignInThrottle.FREE);
        for (int i = 0; i < 20_000; i++) {
            throttle.failed("name " + i, "10.0.0.9");
        }

        assertThat(throttle.mustWait("anna", "10.0.0.1")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("anna", "10.0.0.1");
        }
    }

    /** How long from now, to a second. */
    private Duration waiting() {
        int seconds = 0;
        while (throttle.mustWait("anna", "10.0.0.1")) {
            clock.advance(Duration.ofSeconds(1));
            seconds++;
        }
        clock.advance(Duration.ofSeconds(-seconds));
        return Duration.ofSeconds(seconds);
    }
}
