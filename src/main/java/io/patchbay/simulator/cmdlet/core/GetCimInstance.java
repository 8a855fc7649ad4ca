package io.patchbay.simulator.cmdlet.core;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.simulator.binding.BoundParameters;
import io.patchbay.simulator.cmdlet.object.MachineObjects;
import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.ErrorCategory;
import io.patchbay.simulator.pipeline.Cmdlet;
import io.patchbay.simulator.pipeline.Invocation;
import io.patchbay.simulator.state.HostState;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Get-CimInstance of the few classes that tell about the machine; any other is an invalid class here. */
public final class GetCimInstance implements Cmdlet {
    private static final Pattern QUERY =
            Pattern.compile("\\s*SELECT\\s+.+\\s+FROM\\s+(\\w+)\\s*", Pattern.CASE_INSENSITIVE);

    @Override
    public void process(Invocation in) {
        BoundParameters bound = in.bound();
        HostState host = in.host().state();
        String className = className(bound);
        PsObject found = cimv2(bound.text("Namespace", "root/cimv2"))
                ? switch (className.toLowerCase(Locale.ROOT)) {
                    case "win32_operatingsystem" ->
                        MachineObjects.operatingSystem(host, in.host().now());
                    case "win32_computersystem" -> MachineObjects.computerSystem(host);
                    default -> null;
                }
                : null;
        if (found == null) {
            in.error(new CmdletError(
                            "HRESULT 0x80041010",
                            ErrorCategory.METADATA_ERROR,
                            "Invalid class ",
                            "Microsoft.Management.Infrastructure.CimException")
                    .about(className, "String"));
        } else {
            in.write(found);
        }
    }

    private static boolean cimv2(String namespace) {
        return namespace.replace('\\', '/').equalsIgnoreCase("root/cimv2");
    }

    private static String className(BoundParameters bound) {
        String query = bound.text("Query");
        if (query == null) {
            return bound.text("ClassName", "");
        }
        Matcher matcher = QUERY.matcher(query);
        return matcher.matches() ? matcher.group(1) : query;
    }
}
