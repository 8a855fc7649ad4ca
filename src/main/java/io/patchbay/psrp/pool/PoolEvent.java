package io.patchbay.psrp.pool;

import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a pool says, seen by its client. */
public sealed interface PoolEvent {

    /** @param protocolVersion the far side's, such as {@code 2.3} */
    record Negotiated(String protocolVersion) implements PoolEvent {}

    /** @param data a dictionary, its entry {@code PSVersionTable} among others; or null's value */
    record PrivateData(PsValue data) implements PoolEvent {}

    /** Pipelines may be started now. */
    record Opened() implements PoolEvent {}

    /** It is closed or broken. */
    record Gone(@Nullable PsErrorRecord reason) implements PoolEvent {}

    /** A secure string waits for a session key, which this client does not make (removed in PSRP 2.4). */
    record KeyWanted() implements PoolEvent {}

    /** Fragments to send as an answer to a host call. */
    record Answer(List<byte[]> fragments) implements PoolEvent {}
}
