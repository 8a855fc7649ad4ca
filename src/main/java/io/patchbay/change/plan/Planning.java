package io.patchbay.change.plan;

import io.patchbay.network.Finding;
import io.patchbay.network.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What planning gave.
 *
 * @param findings the gravest first
 * @param plan null exactly where a finding is an error
 */
public record Planning(List<Finding> findings, @Nullable Plan plan) {
    public Planning {
        findings = List.copyOf(findings);
    }

    public boolean refused() {
        return plan == null;
    }

    public List<Finding> of(Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).toList();
    }
}
