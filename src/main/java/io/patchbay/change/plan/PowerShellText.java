package io.patchbay.change.plan;

/** A plan's calls as PowerShell text: what a person reads before she lets it run, and may run herself. */
public final class PowerShellText {
    private PowerShellText() {}

    /** The whole plan: each step's call, on lines of its own, ends with a line feed. */
    public static String render(Plan plan) {
        throw new UnsupportedOperationException("not built yet: " + plan);
    }

    /** The calls that undo the plan. */
    public static String renderUndo(Plan plan) {
        throw new UnsupportedOperationException("not built yet: " + plan);
    }

    /** One step's call, and how its new ids are read. */
    public static String render(Step step) {
        throw new UnsupportedOperationException("not built yet: " + step);
    }
}
