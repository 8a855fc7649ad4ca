package io.patchbay.psrp.pool;

import static io.patchbay.psrp.pool.Lifecycle.PipelinePhase.ENDED;
import static io.patchbay.psrp.pool.Lifecycle.PipelinePhase.RUNNING;
import static io.patchbay.psrp.pool.Lifecycle.PipelinePhase.SENT;
import static io.patchbay.psrp.pool.Lifecycle.PipelinePhase.STOPPING;
import static io.patchbay.psrp.pool.Lifecycle.PoolPhase.GONE;
import static io.patchbay.psrp.pool.Lifecycle.PoolPhase.NEGOTIATED;
import static io.patchbay.psrp.pool.Lifecycle.PoolPhase.NEGOTIATING;
import static io.patchbay.psrp.pool.Lifecycle.PoolPhase.OPENED;

import io.patchbay.psrp.PsrpException;
import io.patchbay.psrp.PsrpException.ProtocolViolation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may follow what, in a pool and in a pipeline (MS-PSRP 3.1.1.2 and 3.1.1.3). What the table lacks is a violation. */
final class Lifecycle {

    /** Where a pool stands, seen by its client. */
    enum PoolPhase {
        NEGOTIATING,
        NEGOTIATED,
        OPENED,
        GONE
    }

    /** What moves a pool. */
    enum PoolCause {
        CAPABILITY_CAME,
        OTHER_CAME,
        OPENED_CAME,
        CLOSED_OR_BROKEN_CAME
    }

    /** Where a pipeline stands, seen by its client. */
    enum PipelinePhase {
        SENT,
        RUNNING,
        STOPPING,
        ENDED
    }

    /** What moves a pipeline. */
    enum PipelineCause {
        RECORD_CAME,
        RUNNING_CAME,
        STOP_WANTED,
        STOPPING_CAME,
        END_CAME
    }

    private static final Map<PoolPhase, Map<PoolCause, PoolPhase>> POOL = Map.of(
            NEGOTIATING,
            Map.of(PoolCause.CAPABILITY_CAME, NEGOTIATED, PoolCause.CLOSED_OR_BROKEN_CAME, GONE),
            NEGOTIATED,
            Map.of(
                    PoolCause.OTHER_CAME, NEGOTIATED,
                    PoolCause.OPENED_CAME, OPENED,
                    PoolCause.CLOSED_OR_BROKEN_CAME, GONE),
            OPENED,
            Map.of(
                    PoolCause.OTHER_CAME, OPENED,
                    PoolCause.OPENED_CAME, OPENED,
                    PoolCause.CLOSED_OR_BROKEN_CAME, GONE),
            GONE,
            Map.of(PoolCause.OTHER_CAME, GONE, PoolCause.CLOSED_OR_BROKEN_CAME, GONE));

    private static final Map<PipelinePhase, Map<PipelineCause, PipelinePhase>> PIPELINE = Map.of(
            SENT,
            Map.of(
                    PipelineCause.RECORD_CAME, RUNNING,
                    PipelineCause.RUNNING_CAME, RUNNING,
                    PipelineCause.STOP_WANTED, STOPPING,
                    PipelineCause.STOPPING_CAME, STOPPING,
                    PipelineCause.END_CAME, ENDED),
            RUNNING,
            Map.of(
                    PipelineCause.RECORD_CAME, RUNNING,
                    PipelineCause.RUNNING_CAME, RUNNING,
                    PipelineCause.STOP_WANTED, STOPPING,
                    PipelineCause.STOPPING_CAME, STOPPING,
                    PipelineCause.END_CAME, ENDED),
            STOPPING,
            Map.of(
                    PipelineCause.RECORD_CAME, STOPPING,
                    PipelineCause.RUNNING_CAME, STOPPING,
                    PipelineCause.STOP_WANTED, STOPPING,
                    PipelineCause.STOPPING_CAME, STOPPING,
                    PipelineCause.END_CAME, ENDED),
            // its end and the wish to stop it may cross; anything else after the end is a violation
            ENDED,
            Map.of(PipelineCause.STOP_WANTED, ENDED));

    private Lifecycle() {}

    static PoolPhase next(PoolPhase phase, PoolCause cause) throws ProtocolViolation {
        return allowed(POOL.getOrDefault(phase, Map.of()).get(cause), "runspace pool", phase, cause);
    }

    static PipelinePhase next(PipelinePhase phase, PipelineCause cause) throws ProtocolViolation {
        return allowed(PIPELINE.getOrDefault(phase, Map.of()).get(cause), "pipeline", phase, cause);
    }

    private static <P> P allowed(@Nullable P next, String whose, Enum<?> phase, Enum<?> cause)
            throws ProtocolViolation {
        if (next == null) {
            throw new ProtocolViolation(
                    "The host broke the order of PSRP: %s in the %s phase %s.".formatted(cause, whose, phase),
                    PsrpException.Fate.UNKNOWN,
                    null);
        }
        return next;
    }
}
