package io.patchbay.ui.parts;

import com.vaadin.flow.component.Svg;

/** The few signs, as lines of one weight; decoration only, each stands beside its word. */
public enum Icons {
    BRAND("""
            <rect x="2.5" y="4" width="19" height="16" rx="3.5"/><circle cx="8" cy="9" r="1.7"/>\
            <circle cx="16" cy="9" r="1.7"/><circle cx="8" cy="15.4" r="1.7"/><circle cx="16" cy="15.4" r="1.7"/>\
            <path d="M9.7 9c4 0 .8 6.4 4.6 6.4" style="stroke:var(--pb-accent)" stroke-width="2.2"/>"""),
    ADAPTER("""
            <rect x="3" y="5" width="18" height="12" rx="2"/><path d="M8 21h8M12 17v4M8 11h2m4 0h2"/>"""),
    CROSS("""
            <circle cx="12" cy="12" r="9"/><path d="M9 9l6 6m0-6l-6 6"/>"""),
    CAUTION("""
            <path d="M12 4L2.8 19.5h18.4z"/><path d="M12 10v4.5m0 2.3v.4"/>"""),
    NOTE("""
            <circle cx="12" cy="12" r="9"/><path d="M12 11v5.5m0-9v.4"/>"""),
    TICK("""
            <circle cx="12" cy="12" r="9"/><path d="M8 12.3l2.8 2.8L16 9.5"/>"""),
    WAITING("""
            <circle cx="12" cy="12" r="8.5" stroke-dasharray="2.6 2.74"/>"""),
    SKIPPED("""
            <circle cx="12" cy="12" r="9"/><path d="M8.5 12h7"/>"""),
    COPY("""
            <rect x="8" y="8" width="12" height="12" rx="2"/><path d="M16 8V6a2 2 0 00-2-2H6a2 2 0 00-2 2v8a2 2 0 002 2h2"/>"""),
    SEARCH("""
            <circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5 5"/>"""),
    CHEVRON("""
            <path d="M9 5l7 7-7 7"/>""");

    private final String shape;

    Icons(String shape) {
        this.shape = shape;
    }

    public Svg svg() {
        Svg svg = new Svg("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" fill=\"none\""
                + " stroke=\"currentColor\" stroke-width=\"1.7\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
                + " aria-hidden=\"true\" focusable=\"false\" width=\"22\" height=\"22\">" + shape + "</svg>");
        svg.addClassName("pb-icon");
        return svg;
    }
}
