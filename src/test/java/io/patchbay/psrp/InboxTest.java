package io.patchbay.psrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InboxTest {
    private static final long NOW = 0;
    private final Inbox inbox = new Inbox();

    @Test
    void makesWhoeverBringsTooMuchWaitForItsReader() throws InterruptedException {
        Thread bringer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 20; i++) {
                inbox.put(new byte[1 << 20]);
            }
            inbox.done();
        });
        while (bringer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        int taken = 0;
        while (inbox.take(TimeUnit.SECONDS.toNanos(20)) instanceof Inbox.Item.Data) {
            taken++;
        }
        assertThat(taken).isEqualTo(20);
        bringer.join();
    }

    @Test
    void letsTheBringerGoWhenNobodyReadsAnyMore() throws InterruptedException {
        Thread bringer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 20; i++) {
                inbox.put(new byte[1 << 20]);
            }
        });
        while (bringer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        inbox.close();
        bringer.join();
    }

    @Test
    void givesWhatCameBeforeTheFailure() throws InterruptedException {
        PsrpException why = new PsrpException.ShellLost("cut", PsrpException.Fate.UNKNOWN, null);
        inbox.put(new byte[] {1});
        inbox.fail(why);
        assertThat(inbox.take(NOW)).isInstanceOf(Inbox.Item.Data.class);
        assertThat(inbox.take(NOW)).isEqualTo(new Inbox.Item.Failed(why));
    }

    @Test
    void saysWhenTimeIsUp() throws InterruptedException {
        assertThat(inbox.take(NOW)).isEqualTo(new Inbox.Item.TimedOut());
    }
}
