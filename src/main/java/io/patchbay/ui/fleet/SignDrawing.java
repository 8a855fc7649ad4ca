package io.patchbay.ui.fleet;

import io.patchbay.diagram.Sign;
import java.util.Locale;

/** A host's small sign as SVG. Numbers only: nothing that a host says gets in. */
final class SignDrawing {
    private SignDrawing() {}

    static String svg(Sign sign) {
        StringBuilder svg = new StringBuilder("<svg class=\"pb-sign\" width=\"" + Sign.WIDTH + "\" height=\""
                + Sign.HEIGHT + "\" viewBox=\"0 0 " + Sign.WIDTH + " " + Sign.HEIGHT + "\" aria-hidden=\"true\">");
        for (Sign.Cable cable : sign.cables()) {
            line(svg, cable.x1(), cable.x2(), cable.y(), "var(--pb-ink-3)", 2, cable.up() ? "" : "2.5 2.5");
        }
        for (Sign.Wire wire : sign.wires()) {
            line(svg, wire.x1(), wire.x2(), wire.y(), "var(--pb-v" + wire.colour() + ")", 1.6, "");
        }
        for (Sign.Chassis chassis : sign.switches()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2.5\"/>",
                    chassis.x(),
                    chassis.y(),
                    chassis.width(),
                    chassis.height()));
        }
        return svg.append("</svg>").toString();
    }

    private static void line(
            StringBuilder svg, double x1, double x2, double y, String colour, double width, String dashes) {
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1fH%.1f\" style=\"stroke:%s\" stroke-width=\"%.1f\" stroke-dasharray=\"%s\"/>",
                x1,
                y,
                x2,
                colour,
                width,
                dashes.isEmpty() ? "none" : dashes));
    }
}
