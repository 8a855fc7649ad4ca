package io.patchbay.simulator;

import java.util.Optional;

/** The simulated hosts behind one listener. */
@FunctionalInterface
public interface HostDirectory {

    /**
     * The host of that name, or empty where there is none; it is asked again for each shell that opens.
     *
     * @param name the first part of the request's path, as sent: {@code hv01} of {@code /hv01/wsman}
     */
    Optional<PipelineRunner> host(String name);
}
