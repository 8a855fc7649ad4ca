package io.patchbay.host.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

class ReceivedAtOnceTest {
    /** A quarter of the heap that the console is started with. */
    private static final long SHARE = 256L << 20;

    @Test
    void hostsThatAllSayTheMostLeaveTheConsoleRoom() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        Object atOnce = Objects.requireNonNull(yaml.getObject()).get("patchbay.hosts.reads-at-once");

        long most = Long.parseLong(String.valueOf(atOnce)) * WireSessionOpener.POOL.maxReceived();

        assertThat(most).isPositive().isLessThanOrEqualTo(SHARE);
    }
}
