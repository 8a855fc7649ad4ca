package io.patchbay.demo;

import io.patchbay.host.reading.HostScript;
import io.patchbay.simulator.ScriptAnswer;
import io.patchbay.simulator.ScriptAnswers;

/** Teaches simulated hosts the console's own constant scripts. */
public final class DemoAnswers {
    private DemoAnswers() {}

    public static void register(ScriptAnswers answers) {
        for (HostScript script : HostScript.values()) {
            answers.register(ScriptAnswers.sha256(script.text()), answer(script));
        }
    }

    private static ScriptAnswer answer(HostScript script) {
        return switch (script) {
            case READ_NETWORK -> new NetworkAnswer();
            case PROBE -> new ProbeAnswer();
        };
    }
}
