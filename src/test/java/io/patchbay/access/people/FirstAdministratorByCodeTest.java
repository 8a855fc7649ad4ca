package io.patchbay.access.people;

import static io.patchbay.access.FirstAdministrator.Outcome.CODE_VOID;
import static io.patchbay.access.FirstAdministrator.Outcome.CREATED;
import static io.patchbay.access.FirstAdministrator.Outcome.NOT_NEEDED;
import static io.patchbay.access.FirstAdministrator.Outcome.PASSWORD_UNFIT;
import static io.patchbay.access.FirstAdministrator.Outcome.USER_NAME_UNFIT;
import static io.patchbay.access.FirstAdministrator.Outcome.WRONG_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.patchbay.access.Audit;
import io.patchbay.access.Person;
import io.patchbay.access.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FirstAdministratorByCodeTest {
    private static final String PASSWORD = "correct horse battery";

    private final List<PersonRow> saved = new ArrayList<>();
    private final List<String> terminal = new ArrayList<>();
    private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);
    private FirstAdministratorByCode first;

    @BeforeEach
    void start() {
        first = started();
    }

    @Test
    void printsACodeOnceWhereNobodyIsRegistered() {
        first.announce();
        first.announce();

        assertThat(terminal).hasSize(1);
        assertThat(terminal.getFirst()).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
    }

    @Test
    void makesTheAdministratorForWhoeverHasTheCode() {
        first.announce();

        assertThat(create(code(), "anna", PASSWORD)).isEqualTo(CREATED);

        Person anna = saved.getFirst().person();
        assertThat(anna.role()).isEqualTo(Role.ADMIN);
        assertThat(encoder.matches(PASSWORD, saved.getFirst().passwordHash())).isTrue();
        assertThat(first.needed()).isFalse();
    }

    @Test
    void takesTheCodeHoweverItIsTyped() {
        first.announce();

        assertThat(create(" " + code().toLowerCase(Locale.ROOT).replace("-", " "), "anna", PASSWORD))
                .isEqualTo(CREATED);
    }

    @Test
    void takesNoCodeTwice() {
        first.announce();
        String code = code();
        create(code, "anna", PASSWORD);

        assertThat(create(code, "berta", PASSWORD)).isEqualTo(NOT_NEEDED);
        assertThat(saved).hasSize(1);
    }

    @Test
    void takesNothingBeforeACodeWasPrinted() {
        assertThat(create("", "anna", PASSWORD)).isEqualTo(WRONG_CODE);
        assertThat(create("null", "anna", PASSWORD)).isEqualTo(WRONG_CODE);
        assertThat(saved).isEmpty();
    }

    @Test
    void voidsTheCodeAfterTooManyWrongOnesAndPrintsAnother() {
        first.announce();
        String guessed = code();
        for (int i = 1; i < FirstAdministratorByCode.ATTEMPTS; i++) {
            assertThat(create("2222-2222-2222", "mallory", PASSWORD)).isEqualTo(WRONG_CODE);
        }

        assertThat(create("2222-2222-2222", "mallory", PASSWORD)).isEqualTo(CODE_VOID);
        assertThat(create(guessed, "mallory", PASSWORD)).isEqualTo(WRONG_CODE);
        assertThat(terminal).hasSize(2);
        assertThat(create(code(), "anna", PASSWORD)).isEqualTo(CREATED);
    }

    @Test
    void printsAnotherCodeAtTheNextStart() {
        first.announce();
        String old = code();
        first = started();
        first.announce();

        assertThat(create(old, "anna", PASSWORD)).isEqualTo(WRONG_CODE);
        assertThat(create(code(), "anna", PASSWORD)).isEqualTo(CREATED);
    }

    @Test
    void printsNothingOnceSomebodyIsRegistered() {
        first.announce();
        create(code(), "anna", PASSWORD);
        terminal.clear();
        started().announce();

        assertThat(terminal).isEmpty();
    }

    @Test
    void keepsTheCodeWhereNameOrPasswordWillNotDo() {
        first.announce();

        assertThat(create(code(), "", PASSWORD)).isEqualTo(USER_NAME_UNFIT);
        assertThat(create(code(), "anna smith", PASSWORD)).isEqualTo(USER_NAME_UNFIT);
        assertThat(create(code(), "a".repeat(65), PASSWORD)).isEqualTo(USER_NAME_UNFIT);
        assertThat(create(code(), "anna", "short")).isEqualTo(PASSWORD_UNFIT);
        assertThat(create(code(), "anna", "x".repeat(129))).isEqualTo(PASSWORD_UNFIT);
        assertThat(create(code(), "anna.of.the.north", "Anna.of.the.North")).isEqualTo(PASSWORD_UNFIT);
        assertThat(create(code(), "アンナ", PASSWORD)).isEqualTo(CREATED);
    }

    @Test
    void doesNotSayTheCodeInWhatItPrintsElsewhere() {
        assertThat(OneTimeCode.draw(new SecureRandom()).toString()).isEqualTo("a one-time code");
    }

    private String code() {
        return terminal.getLast();
    }

    private FirstAdministratorByCode.Outcome create(String code, String user, String password) {
        return first.create(code, user, password.toCharArray());
    }

    private FirstAdministratorByCode started() {
        PersonRows rows = mock(PersonRows.class);
        when(rows.count()).thenAnswer(call -> (long) saved.size());
        when(rows.save(any(PersonRow.class))).thenAnswer(call -> {
            saved.add(call.getArgument(0));
            return call.getArgument(0);
        });
        return new FirstAdministratorByCode(
                rows,
                encoder,
                mock(Audit.class),
                new TransactionTemplate(mock(PlatformTransactionManager.class)),
                Clock.systemUTC(),
                terminal::add);
    }
}
