package io.patchbay.psrp.stdio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The last of what a process complained of, for the message of whatever fails then. */
final class StandardError {
    private static final int KEPT = 400;
    private static final Duration ENDS_SOON = Duration.ofSeconds(1);

    private final CountDownLatch ended = new CountDownLatch(1);
    private String tail = "";

    void read(InputStream stream) {
        Thread.ofPlatform().daemon().name("psrp-stderr").start(() -> {
            byte[] buffer = new byte[4096];
            try (InputStream in = stream) {
                int count;
                while ((count = in.read(buffer)) >= 0) {
                    add(new String(buffer, 0, count, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                add(e.toString());
            } finally {
                ended.countDown();
            }
        });
    }

    private synchronized void add(String text) {
        String all = tail + text;
        tail = all.substring(Math.max(0, all.length() - KEPT));
    }

    /** As the end of a sentence, or empty. A process that ends closes both of its streams: the other one follows soon. */
    String told() {
        try {
            boolean unused = ended.await(ENDS_SOON.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return soFar();
    }

    private synchronized String soFar() {
        String text = tail.strip();
        return text.isEmpty() ? "" : " and said: " + text;
    }
}
