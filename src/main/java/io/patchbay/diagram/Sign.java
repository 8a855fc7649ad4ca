package io.patchbay.diagram;

import io.patchbay.network.HostNetwork;
import java.util.List;

/**
 * A host's wiring as a sign of {@value #WIDTH} x {@value #HEIGHT} pixels, to be known again in a table's row: its
 * cables, its switches, and its wires in their VLANs' colours.
 */
public record Sign(List<Cable> cables, List<Chassis> switches, List<Wire> wires) {
    public static final int WIDTH = 104;
    public static final int HEIGHT = 26;

    public Sign {
        cables = List.copyOf(cables);
        switches = List.copyOf(switches);
        wires = List.copyOf(wires);
    }

    /** A level line. @param up whether the link is */
    public record Cable(double x1, double x2, double y, boolean up) {}

    public record Chassis(double x, double y, double width, double height) {}

    /** A level line. @param colour see {@link VlanColour} */
    public record Wire(double x1, double x2, double y, int colour) {}

    public static Sign of(HostNetwork network) {
        return SignLayout.of(network);
    }
}
