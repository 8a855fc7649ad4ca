package io.patchbay.change.plan;

import io.patchbay.change.plan.call.Call;
import io.patchbay.change.plan.call.CallText;
import io.patchbay.change.plan.call.Learn;
import io.patchbay.change.plan.call.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A plan's calls as PowerShell text: what a person reads before she lets it run, and may run herself. An id that Windows
 * makes on the way is read into a variable, where a later call needs it.
 */
public final class PowerShellText {
    private PowerShellText() {}

    /** The whole plan, a paragraph a step; lines end with a line feed. */
    public static String render(Plan plan) {
        Set<Symbol> needed = symbols(plan, plan.steps().stream().map(Step::call).toList());
        List<String> paragraphs = new ArrayList<>();
        for (Step step : plan.steps()) {
            List<String> lines = new ArrayList<>();
            lines.add(CallText.of(step.call()));
            learned(step, needed).forEach(each -> lines.add(CallText.of(each)));
            paragraphs.add(String.join("\n", lines));
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    /** The calls that undo the plan; empty where nothing can. */
    public static String renderUndo(Plan plan) {
        List<Call> undo = plan.undo();
        if (undo.isEmpty()) {
            return "";
        }
        Set<Symbol> needed = symbols(plan, undo);
        List<String> lines = new ArrayList<>();
        plan.steps().forEach(step -> learned(step, needed).forEach(each -> lines.add(CallText.of(each))));
        undo.forEach(each -> lines.add(CallText.of(each)));
        return String.join("\n", lines) + "\n";
    }

    /** One step's call. */
    public static String render(Step step) {
        return CallText.of(step.call()) + "\n";
    }

    private static List<Learn> learned(Step step, Set<Symbol> needed) {
        return step.learns().stream()
                .filter(each -> needed.contains(each.symbol()))
                .toList();
    }

    /** Those of the calls, and those that reading them needs in turn. */
    private static Set<Symbol> symbols(Plan plan, List<Call> calls) {
        Set<Symbol> symbols = new LinkedHashSet<>();
        calls.forEach(each -> symbols.addAll(each.symbols()));
        // a symbol is learned after those that it is found by
        for (Step step : plan.steps().reversed()) {
            for (Learn learn : step.learns().reversed()) {
                if (symbols.contains(learn.symbol())) {
                    symbols.addAll(learn.pick().call().symbols());
                }
            }
        }
        return symbols;
    }
}
