package io.patchbay.change.run.journal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LearnedRows extends Repository<LearnedRow, UUID> {
    LearnedRow save(LearnedRow row);

    List<LearnedRow> findByRunNumber(long runNumber);
}
