package io.patchbay.change.plan;

import io.patchbay.network.Finding;
import io.patchbay.network.NetAdapter;
import io.patchbay.network.Severity;
import java.util.List;

/**
 * An adapter that a person might think of as a switch's cable, and what speaks against it.
 *
 * @param findings about this adapter alone, or about it beside those already chosen
 */
public record UplinkCandidate(NetAdapter adapter, List<Finding> findings) {
    public UplinkCandidate {
        findings = List.copyOf(findings);
    }

    /** Whether nothing of it is an error. */
    public boolean fit() {
        return findings.stream().noneMatch(each -> each.severity() == Severity.ERROR);
    }
}
