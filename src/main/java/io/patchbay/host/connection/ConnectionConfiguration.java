package io.patchbay.host.connection;

import io.patchbay.host.reading.HostProbe;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    @Bean
    Prober prober() {
        return new HostProbe()::probe;
    }
}
