package io.patchbay.simulator.pipeline;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.binding.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an object looks like once it left the host: PowerShell serializes to a depth of one, so an object inside an object
 * arrives as its text, and a list inside keeps its items that way (MS-PSRP 2.2.5.2.8).
 */
public final class WireForm {
    private WireForm() {}

    public static PsValue of(PsValue value) {
        return value instanceof PsObject object ? top(object) : value;
    }

    private static PsObject top(PsObject object) {
        PsObject.Content content = object.content();
        if (content instanceof PsObject.Content.Sequence sequence) {
            // a collection that is itself the output keeps its items whole
            content = new PsObject.Content.Sequence(
                    sequence.form(), sequence.items().stream().map(WireForm::of).toList());
        }
        return new PsObject(
                object.typeNames(), object.text(), content, inner(object.adapted()), inner(object.extended()));
    }

    private static Map<String, PsValue> inner(Map<String, PsValue> properties) {
        Map<String, PsValue> all = new LinkedHashMap<>();
        properties.forEach((name, value) -> all.put(name, inside(value)));
        return all;
    }

    private static PsValue inside(PsValue value) {
        if (!(value instanceof PsObject object)) {
            return value;
        }
        return switch (object.content()) {
            case PsObject.Content.Sequence sequence -> {
                List<PsValue> items =
                        sequence.items().stream().map(WireForm::inside).toList();
                yield new PsObject(
                        object.typeNames(),
                        object.text(),
                        new PsObject.Content.Sequence(sequence.form(), items),
                        Map.of(),
                        Map.of());
            }
            case PsObject.Content.Dictionary ignored -> object;
            case PsObject.Content.Value ignored -> object;
            case PsObject.Content.None ignored -> PsValue.text(Texts.of(object));
        };
    }
}
