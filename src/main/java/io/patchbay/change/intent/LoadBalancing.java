package io.patchbay.change.intent;

/** How an embedded team spreads traffic (VMSwitchLoadBalancingAlgorithm). */
public enum LoadBalancing {
    /** Each switch port keeps one NIC; what Microsoft recommends from 10 Gbit/s up (behaviour: 2.8). */
    HYPER_V_PORT("HyperVPort"),
    /** Flows move between the NICs by load. */
    DYNAMIC("Dynamic");

    private final String word;

    LoadBalancing(String word) {
        this.word = word;
    }

    /** As the cmdlet spells it. */
    public String word() {
        return word;
    }
}
