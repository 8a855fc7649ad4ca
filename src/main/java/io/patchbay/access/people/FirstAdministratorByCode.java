package io.patchbay.access.people;

import io.patchbay.access.Audit;
import io.patchbay.access.FirstAdministrator;
import io.patchbay.access.Role;
import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the code of this start. One attempt at a time; after {@link #ATTEMPTS} wrong ones the code is void and another
 * one stands in the terminal, so that guessing wins nothing and nobody can lock out whoever sees the terminal.
 */
class FirstAdministratorByCode implements FirstAdministrator {
    static final int ATTEMPTS = 10;
    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");
    private static final int LONGEST_PASSWORD = 128;

    private final PersonRows rows;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final SetupTerminal terminal;

    private @Nullable OneTimeCode code;
    private int wrong;
    private volatile boolean somebody;

    FirstAdministratorByCode(
            PersonRows rows,
            PasswordEncoder encoder,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock,
            SetupTerminal terminal) {
        this.rows = rows;
        this.encoder = encoder;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.terminal = terminal;
    }

    /** Prints a code where one is needed; once a start. */
    synchronized void announce() {
        if (needed() && code == null) {
            drawAnother();
        }
    }

    @Override
    public boolean needed() {
        // People never become none again, so that the database is asked no more once there is one.
        if (!somebody && rows.count() > 0) {
            somebody = true;
        }
        return !somebody;
    }

    @Override
    public synchronized Outcome create(String given, String userName, char[] password) {
        if (!needed()) {
            return Outcome.NOT_NEEDED;
        }
        if (code == null || !code.matches(given)) {
            wrong++;
            if (wrong >= ATTEMPTS) {
                drawAnother();
                return Outcome.CODE_VOID;
            }
            return Outcome.WRONG_CODE;
        }
        if (!USER_NAME.matcher(userName).matches()) {
            return Outcome.USER_NAME_UNFIT;
        }
        if (!fit(password, userName)) {
            return Outcome.PASSWORD_UNFIT;
        }
        String hash = encoder.encode(CharBuffer.wrap(password));
        try {
            transaction.executeWithoutResult(status -> {
                rows.save(new PersonRow(UUID.randomUUID(), userName, hash, Role.ADMIN, clock.instant()));
                audit.record(userName, Audit.Action.ADMINISTRATOR_CREATED, userName, "");
            });
        } catch (DataIntegrityViolationException takenMeanwhile) {
            return Outcome.NOT_NEEDED;
        }
        code = null;
        somebody = true;
        return Outcome.CREATED;
    }

    private void drawAnother() {
        wrong = 0;
        code = OneTimeCode.draw(random);
        terminal.show(code.spelled());
    }

    private static boolean fit(char[] password, String userName) {
        return password.length >= SHORTEST_PASSWORD
                && password.length <= LONGEST_PASSWORD
                && !new String(password).toLowerCase(Locale.ROOT).equals(userName.toLowerCase(Locale.ROOT));
    }
}
