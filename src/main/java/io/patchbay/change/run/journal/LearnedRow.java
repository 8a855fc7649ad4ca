package io.patchbay.change.run.journal;

import io.patchbay.change.plan.call.Call;
import io.patchbay.change.plan.call.Symbol;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "change_run_learned")
class LearnedRow {
    @Id
    private UUID id;

    @Column(name = "run_number")
    private long runNumber;

    @Column(name = "symbol", length = 60)
    private String symbol;

    @Column(name = "content", length = 100000)
    private String content;

    /** Of JPA alone. */
    @SuppressWarnings("NullAway.Init")
    protected LearnedRow() {}

    LearnedRow(long runNumber, Symbol symbol, Call.Value value) {
        this.id = UUID.randomUUID();
        this.runNumber = runNumber;
        this.symbol = symbol.name();
        this.content = JournalForm.value(value);
    }

    Symbol symbol() {
        return new Symbol(symbol);
    }

    Call.Value value() {
        return JournalForm.value(content);
    }
}
