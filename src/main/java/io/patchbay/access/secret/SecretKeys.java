package io.patchbay.access.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key file: one key a line, 32 random bytes in Base64; the last one seals, all of them open. Lines that begin with
 * {@code #} are comments. Made at first need, readable by its owner only; a mounted secret works as well.
 */
final class SecretKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SecretKeys.class);
    private static final int BYTES = 32;
    /** A key file is a few lines; whatever is longer is another file. */
    private static final long LONGEST = 64 * 1024;

    /** @param id follows from the key, so that a key file needs no other bookkeeping */
    record Key(String id, SecretKey key) {
        static Key of(byte[] bytes) {
            return new Key(HexFormat.of().formatHex(sha256(bytes), 0, 8), new SecretKeySpec(bytes, "AES"));
        }

        private static byte[] sha256(byte[] bytes) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update("patchbay key id".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                return digest.digest(bytes);
            } catch (GeneralSecurityException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }

        @Override
        public String toString() {
            return "key " + id;
        }
    }

    private final Path file;
    private final SecureRandom random;
    private List<Key> keys = List.of();

    SecretKeys(Path file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    /** The key that seals; makes the file where there is none. */
    synchronized Key current() {
        if (keys.isEmpty()) {
            keys = Files.exists(file) ? read() : List.of(create());
        }
        return keys.getLast();
    }

    /** The key of that id, or null where the file has none such (any more). */
    synchronized @Nullable Key find(String id) {
        Key known = among(keys, id);
        if (known == null && Files.exists(file)) {
            // somebody may have added a key while the console was running
            keys = read();
            known = among(keys, id);
        }
        return known;
    }

    private static @Nullable Key among(List<Key> keys, String id) {
        return keys.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    private List<Key> read() {
        try {
            if (Files.size(file) > LONGEST) {
                throw unfit("is longer than a key file ever is", null);
            }
            List<Key> found = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                String text = line.strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    found.add(Key.of(decoded(text)));
                }
            }
            if (found.isEmpty()) {
                throw unfit("holds no key", null);
            }
            warnWhereOthersMayRead();
            return List.copyOf(found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key file " + file + " can't be read.", unreadable);
        }
    }

    private byte[] decoded(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw unfit("has a line that is no Base64", null);
        }
        if (bytes.length != BYTES) {
            throw unfit("has a key of " + bytes.length + " bytes instead of " + BYTES, null);
        }
        return bytes;
    }

    private IllegalStateException unfit(String what, @Nullable Throwable cause) {
        return new IllegalStateException(
                "The key file " + file + " " + what
                        + ". Put the right file there; one key is made by: openssl rand -base64 32",
                cause);
    }

    private Key create() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder, ownerOnly("rwx------"));
            }
            Files.createFile(file, ownerOnly("rw-------"));
            Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n");
            LOG.info("Made the key file {}. Back it up, apart from the data folder.", file);
            return Key.of(bytes);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return read().getLast();
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The key file " + file + " can't be made. Choose another place for it (patchbay.key-file).",
                    failed);
        }
    }

    private void warnWhereOthersMayRead() throws IOException {
        if (posix()) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
                LOG.warn(
                        "Every user of this machine may read the key file {}. Make it its owner's: chmod 600 {}",
                        file,
                        file);
            }
        }
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private boolean posix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
