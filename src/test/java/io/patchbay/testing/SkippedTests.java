package io.patchbay.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes down which tests were skipped for want of something on this machine, a line each: kind (the tag), how many,
 * which, why. {@code bin/test} tells it, so that a skipped test can't hide.
 */
public final class SkippedTests implements TestExecutionListener {
    private static final Path FILE = Path.of("target", "skipped-tests.txt");

    private @Nullable TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        TestPlan known = plan;
        long tests = known == null || test.isTest()
                ? 1
                : Math.max(
                        1,
                        known.getDescendants(test).stream()
                                .filter(TestIdentifier::isTest)
                                .count());
        String kind = test.getTags().stream()
                .map(TestTag::getName)
                .sorted()
                .findFirst()
                .orElse("other");
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE,
                    String.join("\t", kind, Long.toString(tests), test.getDisplayName(), reason.replaceAll("\\s+", " "))
                            + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
