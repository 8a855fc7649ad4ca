package io.patchbay.host.registry;

import io.patchbay.access.Secrets;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A host's password, sealed. */
@Entity
@Table(name = "host_credential")
class CredentialRow {
    @Id
    @Column(name = "host_id")
    private UUID hostId;

    @Column(name = "key_id", length = 32)
    private String keyId;

    @Column(name = "sealed")
    private byte[] sealed;

    /** Of JPA alone. */
    @SuppressWarnings("NullAway.Init")
    protected CredentialRow() {}

    CredentialRow(UUID hostId, Secrets.Sealed secret) {
        this.hostId = hostId;
        this.keyId = secret.keyId();
        this.sealed = secret.sealed();
    }

    Secrets.Sealed secret() {
        return new Secrets.Sealed(keyId, sealed);
    }
}
