package io.patchbay.testing;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test (or a class of tests) that needs {@code python3-winrm}, a WinRM client that we did not write; skipped where
 * Debian's package is not installed.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("python-winrm")
@ExtendWith(PythonWinRm.Condition.class)
public @interface PythonWinRm {

    /** Debian's own Python, which finds Debian's packages. */
    String PYTHON = "/usr/bin/python3";

    /** Skips, saying why. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return installed()
                    ? ConditionEvaluationResult.enabled("python3-winrm is installed")
                    : ConditionEvaluationResult.disabled(
                            "no python3-winrm: apt-get install python3-winrm python3-requests-ntlm");
        }

        private static boolean installed() {
            if (!Files.isExecutable(Path.of(PYTHON))) {
                return false;
            }
            try {
                Process process = new ProcessBuilder(PYTHON, "-c", "import winrm, requests_ntlm")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
