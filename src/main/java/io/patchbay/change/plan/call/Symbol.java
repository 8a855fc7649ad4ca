package io.patchbay.change.plan.call;

/**
 * A thing that does not exist yet, so that its id is not known: bound by reading after the step that makes it.
 *
 * @param name letters and digits; in the rendered text it is a variable of that name
 */
public record Symbol(String name) {
    /** The switch that the plan creates. */
    public static final Symbol NEW_SWITCH = new Symbol("newSwitchId");
    /** The management OS's adapter on it. */
    public static final Symbol NEW_HOST_VNIC = new Symbol("newAdapterId");
}
