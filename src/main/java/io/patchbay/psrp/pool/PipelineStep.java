package io.patchbay.psrp.pool;

import io.patchbay.psrp.PipelineEvent;
import java.util.List;

/** What follows from what came for a pipeline. */
public sealed interface PipelineStep {

    /** To hand on. */
    record Said(PipelineEvent event) implements PipelineStep {}

    /** Fragments to send as an answer to a host call. */
    record Answer(List<byte[]> fragments) implements PipelineStep {}
}
