package io.patchbay.access.secret;

import io.patchbay.access.Secrets;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    @Bean
    Secrets secrets(@Value("${patchbay.key-file}") String keyFile, @Value("${patchbay.data:}") String data) {
        Path file = Path.of(keyFile).toAbsolutePath().normalize();
        if (!data.isBlank() && file.startsWith(Path.of(data).toAbsolutePath().normalize())) {
            throw new IllegalStateException(
                    "The key file " + file + " lies in the data folder " + data
                            + ", so that whoever copies the folder could read every password. Choose another place for it (patchbay.key-file).");
        }
        SecureRandom random = new SecureRandom();
        return new AesGcmSecrets(new SecretKeys(file, random), random);
    }
}
