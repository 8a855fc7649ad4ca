package io.patchbay.access.audit;

import io.patchbay.access.Audit;
import io.patchbay.access.People;
import io.patchbay.access.Person;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ChainedAudit implements Audit {
    /** The console itself. */
    private static final String NOBODY = "-";

    private static final int PAGE = 500;

    private final AuditEntryRows entries;
    private final AuditHeadRows head;
    private final People people;
    private final Clock clock;

    ChainedAudit(AuditEntryRows entries, AuditHeadRows head, People people, Clock clock) {
        this.entries = entries;
        this.head = head;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(Action action, String subject, String detail) {
        append(people.current().map(Person::userName).orElse(NOBODY), action, subject, detail);
    }

    @Override
    @Transactional
    public void record(String actor, Action action, String subject, String detail) {
        append(actor, action, subject, detail);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> latest(int count) {
        return entries.findByOrderByNumberDesc(Limit.of(count)).stream()
                .map(AuditEntryRow::entry)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean intact() {
        AuditHeadRow end = head.findById(AuditHeadRow.ONLY).orElseThrow(ChainedAudit::headless);
        long number = 0;
        String hash = "";
        while (number < end.number()) {
            List<AuditEntryRow> page = entries.findByNumberGreaterThanOrderByNumber(number, Limit.of(PAGE));
            if (page.isEmpty()) {
                return false;
            }
            for (AuditEntryRow row : page) {
                if (!row.follows(number, hash)) {
                    return false;
                }
                number = row.number();
                hash = row.hash();
                if (number == end.number()) {
                    break;
                }
            }
        }
        return hash.equals(end.hash());
    }

    private void append(String actor, Action action, String subject, String detail) {
        AuditHeadRow end = head.findForAppendingById(AuditHeadRow.ONLY).orElseThrow(ChainedAudit::headless);
        AuditEntryRow row = new AuditEntryRow(
                end.number() + 1,
                // as exactly as both databases keep it, else the hash would not follow from the row
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                bounded(actor, 64),
                action,
                bounded(subject, 255),
                bounded(detail, 1000),
                end.hash());
        entries.save(row);
        end.advance(row);
    }

    /** PostgreSQL stores neither NUL nor half a surrogate pair; what is too long loses its end. */
    private static String bounded(String text, int length) {
        String cleaned = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '?');
        if (cleaned.length() <= length) {
            return cleaned;
        }
        int end = length - 1;
        return cleaned.substring(0, Character.isHighSurrogate(cleaned.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static IllegalStateException headless() {
        return new IllegalStateException("The table audit_head has lost its row: restore the database from a backup.");
    }
}
