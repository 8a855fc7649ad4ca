package io.patchbay.simulator.pipeline;

import io.patchbay.simulator.binding.Signature;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cmdlets of one host. */
public interface Catalogue {

    /**
     * A cmdlet that the host has.
     *
     * @param make makes it run; null where the host has it but the simulator can't run it
     */
    record Entry(Signature signature, @Nullable Supplier<Cmdlet> make) {}

    /** By name, letter case aside, module-qualified or not. Empty where the host has no such cmdlet. */
    Optional<Entry> find(String name);

    List<Entry> list();

    /** The modules that the host has, letter case as shipped. */
    List<String> modules();
}
