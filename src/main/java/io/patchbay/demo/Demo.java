package io.patchbay.demo;

import io.patchbay.simulator.ScriptAnswers;
import io.patchbay.simulator.Simulator;

/** The demo: the simulator, with hosts that also answer the console's own scripts. Its options are the simulator's. */
public final class Demo {
    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        ScriptAnswers answers = new ScriptAnswers();
        DemoAnswers.register(answers);
        Simulator.run(arguments, answers);
    }
}
