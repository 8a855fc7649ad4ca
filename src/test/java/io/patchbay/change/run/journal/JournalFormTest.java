package io.patchbay.change.run.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.change.Run;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalFormTest {
    /** errors in V0100__changes.sql. */
    private static final int COLUMN = 1_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u0000", "\"", "x", "誤"})
    void whateverAHostSaysItsErrorsFitIntoTheJournal(String character) {
        String text = character.repeat(10_000);
        Run.HostError error = new Run.HostError(text, text, text);

        String kept = JournalForm.errors(Collections.nCopies(1_000, error));

        assertThat(kept.length()).isLessThanOrEqualTo(COLUMN);
        assertThat(JournalForm.errors(kept)).hasSizeGreaterThan(10).allSatisfy(each -> assertThat(each.message())
                .startsWith(character.repeat(4_000)));
    }

    @Test
    void keepsTheErrorsOfAnyOrdinaryStep() {
        List<Run.HostError> errors = List.of(
                new Run.HostError("InvalidParameter,NewVMSwitch", "InvalidArgument", "1つ目\r\n\"A\""),
                new Run.HostError("", "NotSpecified", ""));

        assertThat(JournalForm.errors(JournalForm.errors(errors))).isEqualTo(errors);
        assertThat(JournalForm.errors(List.of())).isEqualTo(JournalForm.NO_ERRORS);
    }
}
