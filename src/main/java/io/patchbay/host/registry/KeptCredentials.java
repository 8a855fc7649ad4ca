package io.patchbay.host.registry;

import io.patchbay.access.Secrets;
import io.patchbay.host.HostCredential;
import io.patchbay.host.HostId;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Passwords of hosts, sealed in the database with the host's id bound to each. */
@Component
public class KeptCredentials {
    private final HostRows hosts;
    private final CredentialRows rows;
    private final Secrets secrets;
    private final TransactionTemplate transaction;

    KeptCredentials(HostRows hosts, CredentialRows rows, Secrets secrets, TransactionTemplate transaction) {
        this.hosts = hosts;
        this.rows = rows;
        this.secrets = secrets;
        this.transaction = transaction;
    }

    /**
     * The host's credential, for the caller to close; empty where none is kept. Sealed anew on the way where the key has
     * been replaced.
     */
    public Optional<HostCredential> find(HostId host) throws Secrets.UnreadableException {
        Optional<HostRow> row = hosts.findById(host.value());
        Optional<CredentialRow> kept = rows.findById(host.value());
        if (row.isEmpty() || kept.isEmpty()) {
            return Optional.empty();
        }
        Secrets.Sealed sealed = kept.get().secret();
        byte[] bytes = secrets.open(sealed, owner(host));
        try {
            HostCredential credential = new HostCredential(row.get().host().userName(), characters(bytes));
            if (!sealed.keyId().equals(secrets.currentKeyId())) {
                transaction.executeWithoutResult(status -> keep(host, credential));
            }
            return Optional.of(credential);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Within the caller's transaction. */
    void keep(HostId host, HostCredential credential) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(credential.password()));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        try {
            rows.save(new CredentialRow(host.value(), secrets.seal(bytes, owner(host))));
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(encoded.array(), (byte) 0);
        }
    }

    void remove(HostId host) {
        rows.deleteOf(host.value());
    }

    private static String owner(HostId host) {
        return "host credential " + host;
    }

    private static char[] characters(byte[] bytes) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        char[] characters = new char[decoded.remaining()];
        decoded.get(characters);
        Arrays.fill(decoded.array(), '\0');
        return characters;
    }
}
