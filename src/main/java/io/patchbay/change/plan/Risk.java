package io.patchbay.change.plan;

import io.patchbay.network.Message;
import io.patchbay.network.VmId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a step may interrupt. */
public sealed interface Risk {
    /** Nothing. */
    record None() implements Risk {}

    /** These VMs may lose their network for a moment. */
    record BriefVmLoss(List<VmId> vms) implements Risk {
        public BriefVmLoss {
            vms = List.copyOf(vms);
        }
    }

    /** The console may lose the host. */
    record MayCutPath(Message reason) implements Risk {}

    /** The graver of two; of two losses of VM traffic, both. */
    static Risk worse(Risk one, Risk other) {
        return switch (one) {
            case MayCutPath cut -> cut;
            case None ignored -> other;
            case BriefVmLoss loss ->
                switch (other) {
                    case None ignored -> loss;
                    case MayCutPath cut -> cut;
                    case BriefVmLoss more -> {
                        Set<VmId> all = new LinkedHashSet<>(loss.vms());
                        all.addAll(more.vms());
                        yield new BriefVmLoss(new ArrayList<>(all));
                    }
                };
        };
    }
}
