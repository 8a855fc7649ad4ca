package io.patchbay.change.plan;

import io.patchbay.network.AdapterId;
import io.patchbay.network.Message;
import io.patchbay.network.VmId;
import java.util.List;

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

    /** The host itself loses these adapters' network for a moment; the console reaches it over another one. */
    record BriefHostLoss(List<AdapterId> adapters) implements Risk {
        public BriefHostLoss {
            adapters = List.copyOf(adapters);
        }
    }

    /** The console may lose the host. */
    record MayCutPath(Message reason) implements Risk {}

    /** The graver of two; the first, where both are alike. */
    static Risk worse(Risk one, Risk other) {
        return weight(other) > weight(one) ? other : one;
    }

    private static int weight(Risk risk) {
        return switch (risk) {
            case None ignored -> 0;
            case BriefVmLoss ignored -> 1;
            case BriefHostLoss ignored -> 2;
            case MayCutPath ignored -> 3;
        };
    }
}
