package io.patchbay.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test (or a class of tests) that needs {@link Engine the real PowerShell engine}; skipped where there is none. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("engine")
@ExtendWith(EngineTest.Condition.class)
public @interface EngineTest {

    /** Skips, saying why. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Engine.find()
                    .map(path -> ConditionEvaluationResult.enabled("engine: " + path))
                    .orElseGet(() -> ConditionEvaluationResult.disabled(
                            "no PowerShell engine: set " + Engine.VARIABLE + " or put pwsh on PATH"));
        }
    }
}
