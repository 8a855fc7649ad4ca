package io.patchbay.access.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.patchbay.access.Secrets;
import io.patchbay.access.Secrets.Sealed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AesGcmSecretsTest {
    private static final byte[] SECRET = "pässwörd".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("deep").resolve("keys");
    }

    @Test
    void opensWhatItSealedAlsoAfterARestart() throws Exception {
        Sealed sealed = secrets().seal(SECRET, "host 1");

        assertThat(secrets().open(sealed, "host 1")).isEqualTo(SECRET);
        assertThat(sealed.sealed()).isNotEqualTo(SECRET);
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        Secrets secrets = secrets();

        assertThat(secrets.seal(SECRET, "host 1").sealed())
                .isNotEqualTo(secrets.seal(SECRET, "host 1").sealed());
    }

    @Test
    void opensNoSecretOfAnother() {
        Secrets secrets = secrets();
        Sealed sealed = secrets.seal(SECRET, "host 1");

        assertThatExceptionOfType(Secrets.UnreadableException.class)
                .isThrownBy(() -> secrets.open(sealed, "host 2"))
                .satisfies(each -> assertThat(each.keyMissing()).isFalse());
    }

    @Test
    void opensNothingThatWasChangedOrCutOff() {
        Secrets secrets = secrets();
        Sealed sealed = secrets.seal(SECRET, "host 1");
        for (int i = 0; i < sealed.sealed().length; i++) {
            byte[] changed = sealed.sealed().clone();
            changed[i] ^= 1;
            assertThatExceptionOfType(Secrets.UnreadableException.class)
                    .isThrownBy(() -> secrets.open(new Sealed(sealed.keyId(), changed), "host 1"));
        }
        for (int length = 0; length < sealed.sealed().length; length++) {
            byte[] cut = Arrays.copyOf(sealed.sealed(), length);
            assertThatExceptionOfType(Secrets.UnreadableException.class)
                    .isThrownBy(() -> secrets.open(new Sealed(sealed.keyId(), cut), "host 1"));
        }
    }

    @Test
    void saysThatTheKeyIsMissingWhereAnotherFileLiesThere() throws Exception {
        Sealed sealed = secrets().seal(SECRET, "host 1");
        Files.writeString(file, freshKey() + "\n");

        assertThatExceptionOfType(Secrets.UnreadableException.class)
                .isThrownBy(() -> secrets().open(sealed, "host 1"))
                .satisfies(each -> assertThat(each.keyMissing()).isTrue());
    }

    @Test
    void saysThatTheKeyIsMissingWhereTheFileIsGone() throws Exception {
        Sealed sealed = secrets().seal(SECRET, "host 1");
        Files.delete(file);

        assertThatExceptionOfType(Secrets.UnreadableException.class)
                .isThrownBy(() -> secrets().open(sealed, "host 1"))
                .satisfies(each -> assertThat(each.keyMissing()).isTrue());
    }

    @Test
    void sealsWithTheLastKeyAndOpensWithAll() throws Exception {
        Sealed old = secrets().seal(SECRET, "host 1");
        Files.writeString(file, Files.readString(file) + "# of March\n" + freshKey() + "\n");

        Secrets rotated = secrets();

        assertThat(rotated.open(old, "host 1")).isEqualTo(SECRET);
        assertThat(rotated.currentKeyId()).isNotEqualTo(old.keyId());
        assertThat(rotated.seal(SECRET, "host 1").keyId()).isEqualTo(rotated.currentKeyId());
    }

    @Test
    void makesAFileThatOnlyItsOwnerMayRead() throws Exception {
        secrets().currentKeyId();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void takesAMountedSecretAsOpensslMakesIt() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, freshKey());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));

        Sealed sealed = secrets().seal(SECRET, "host 1");

        assertThat(secrets().open(sealed, "host 1")).isEqualTo(SECRET);
    }

    @Test
    void refusesAFileThatHoldsSomethingElse() throws IOException {
        Files.createDirectories(file.getParent());
        for (String unfit : new String[] {"", "# nothing\n", "not base64!\n", "c2hvcnQ=\n"}) {
            Files.writeString(file, unfit);

            assertThatIllegalStateException()
                    .isThrownBy(() -> secrets().currentKeyId())
                    .withMessageContaining(file.toString())
                    .withMessageContaining("openssl rand -base64 32");
        }
    }

    @Test
    void namesNoKeyInWhatItPrints() throws Exception {
        secrets().currentKeyId();
        SecretKeys keys = new SecretKeys(file, new SecureRandom());

        assertThat(keys.current().toString())
                .doesNotContain(Files.readString(file).strip());
    }

    private Secrets secrets() {
        SecureRandom random = new SecureRandom();
        return new AesGcmSecrets(new SecretKeys(file, random), random);
    }

    private static String freshKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
