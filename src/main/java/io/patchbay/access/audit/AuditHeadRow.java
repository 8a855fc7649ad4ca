package io.patchbay.access.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that says where the chain ends. */
@Entity
@Table(name = "audit_head")
class AuditHeadRow {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "number")
    private long number;

    @Column(name = "hash", length = 64)
    private String hash;

    /** Of JPA alone: the migration makes the row. */
    @SuppressWarnings("NullAway.Init")
    protected AuditHeadRow() {}

    long number() {
        return number;
    }

    String hash() {
        return hash;
    }

    void advance(AuditEntryRow appended) {
        number = appended.number();
        hash = appended.hash();
    }
}
