package io.patchbay.simulator.example;

import io.patchbay.simulator.state.HostState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** All example hosts by the name in their path. */
public final class ExampleHosts {
    private ExampleHosts() {}

    /** @param now before which their machines were switched on */
    public static Map<String, HostState> all(Instant now) {
        Map<String, HostState> hosts = new LinkedHashMap<>();
        hosts.put("hv01", Hv01.at(now));
        hosts.put("hv02", Hv02.at(now));
        hosts.put("hv03", Hv03.at(now));
        hosts.put("ucs01", Ucs01.at(now));
        hosts.put("w11", W11.at(now));
        hosts.put("hv-jp", HvJp.at(now));
        return hosts;
    }
}
