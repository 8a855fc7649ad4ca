package io.patchbay.diagram;

import io.patchbay.network.VlanSetting;

/**
 * Which of the theme's VLAN colours ({@code --pb-v1} …) a VLAN has. It follows from the number alone, so one VLAN has
 * one colour on every screen and every host. There are more VLANs than colours that people can tell apart: a colour
 * never stands without the number.
 */
public final class VlanColour {
    /** Of no VLAN: {@code --pb-v0}, grey. */
    public static final int UNTAGGED = 0;
    /** Colours are 1 to this. */
    public static final int COLOURS = 7;

    private VlanColour() {}

    /**
     * Numbering plans go by ones, tens or hundreds; the weights let neighbours in each differ, and tell 2, 20 and 200
     * apart.
     */
    public static int of(int vlan) {
        int sum = 3 + vlan % 10 + 2 * (vlan / 10 % 10) + 5 * (vlan / 100 % 10) + 3 * (vlan / 1000);
        return 1 + Math.floorMod(sum, COLOURS);
    }

    /** A trunk has the colour of its native VLAN, else of its first; a private VLAN that of the number it is known by. */
    public static int of(VlanSetting setting) {
        Integer main = setting.mainVlan();
        if (main != null) {
            return of(main.intValue());
        }
        if (setting instanceof VlanSetting.Trunk trunk
                && !trunk.allowed().ranges().isEmpty()) {
            return of(trunk.allowed().ranges().getFirst().first());
        }
        return UNTAGGED;
    }
}
