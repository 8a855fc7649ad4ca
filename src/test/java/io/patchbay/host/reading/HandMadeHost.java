package io.patchbay.host.reading;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.PipelineRunner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A host that answers a few cmdlets as a test says, and every other with nothing. */
final class HandMadeHost implements PipelineRunner {
    private final Map<String, List<PipelineEvent>> answers = new HashMap<>();

    HandMadeHost gives(String cmdlet, PsValue... values) {
        for (PsValue each : values) {
            answers(cmdlet).add(new PipelineEvent.Output(each));
        }
        return this;
    }

    HandMadeHost fails(String cmdlet, String message, String id, int category, String categoryName) {
        answers(cmdlet)
                .add(new PipelineEvent.Error(new PsErrorRecord(
                        message, id, category, categoryName, cmdlet, "", "System.Exception", null, PsValue.NULL)));
        return this;
    }

    private List<PipelineEvent> answers(String cmdlet) {
        return answers.computeIfAbsent(cmdlet.toLowerCase(Locale.ROOT), key -> new ArrayList<>());
    }

    @Override
    public void run(PowerShell pipeline, List<PsValue> input, Consumer<PipelineEvent> events) {
        String qualified =
                pipeline.statements().getFirst().commands().getFirst().text();
        String cmdlet = qualified.substring(qualified.indexOf('\\') + 1);
        answers.getOrDefault(cmdlet.toLowerCase(Locale.ROOT), List.of()).forEach(events);
        events.accept(new PipelineEvent.Ended(PipelineEvent.Ended.State.COMPLETED, null));
    }

    /** An object with properties in pairs of name and value. */
    static PsObject object(String type, @Nullable Object... properties) {
        Map<String, PsValue> all = new LinkedHashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            all.put(
                    String.valueOf(properties[i]),
                    switch (properties[i + 1]) {
                        case null -> PsValue.NULL;
                        case PsValue given -> given;
                        case Boolean flag -> PsValue.bool(flag);
                        case Integer number -> PsValue.int32(number);
                        case Object other -> PsValue.text(other.toString());
                    });
        }
        return PsObject.of(List.of(type, "System.Object"), all);
    }
}
