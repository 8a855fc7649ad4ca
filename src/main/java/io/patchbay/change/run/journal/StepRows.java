package io.patchbay.change.run.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StepRows extends Repository<StepRow, UUID> {
    StepRow save(StepRow row);

    List<StepRow> findByRunNumberOrderByPosition(long runNumber);

    Optional<StepRow> findByRunNumberAndStepId(long runNumber, String stepId);
}
