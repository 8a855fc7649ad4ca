package io.patchbay.change.plan;

import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.clixml.PsValue;
import java.util.Map;

/** A plan's calls as structured commands for the wire. */
public final class WireCommands {
    private WireCommands() {}

    /** @param learned what the symbols stand for by now */
    public static PowerShell of(Call call, Map<Symbol, PsValue> learned) {
        throw new UnsupportedOperationException("not built yet: " + call + learned);
    }

    /** The pick, its objects cut down to the one property on the host: an object's whole content can be slow to read. */
    public static PowerShell of(Pick pick, Map<Symbol, PsValue> learned) {
        throw new UnsupportedOperationException("not built yet: " + pick + learned);
    }
}
