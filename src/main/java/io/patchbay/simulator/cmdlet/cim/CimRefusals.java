package io.patchbay.simulator.cmdlet.cim;

import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.ErrorCategory;

/** What the CDXML modules (NetAdapter, NetTCPIP, NetLbfo, DnsClient) say when nothing is found (behaviour: 10.5). */
final class CimRefusals {
    private static final String JOB = "Microsoft.PowerShell.Cmdletization.Cim.CimJobException";

    private CimRefusals() {}

    /** One property was asked for by a value without wildcards (E15, E18). */
    static CmdletError notFound(String className, String property, String value, String type) {
        return new CmdletError(
                        "CmdletizationQuery_NotFound_" + property,
                        ErrorCategory.OBJECT_NOT_FOUND,
                        "No %s objects found with property '%s' equal to '%s'.  Verify the value of the property and retry."
                                .formatted(className, property, value),
                        JOB)
                .about(value, type);
    }

    /** Several conditions together found nothing (E16). */
    static CmdletError notFoundByQuery(String className, String query) {
        return new CmdletError(
                        "CmdletizationQuery_NotFound",
                        ErrorCategory.OBJECT_NOT_FOUND,
                        ("No matching %s objects found by CIM query for instances of the ROOT/StandardCimv2/%s class on the"
                                        + "  CIM server: SELECT * FROM %s  WHERE %s. Verify query parameters and retry.")
                                .formatted(className, className, className, query),
                        JOB)
                .about(className, "String");
    }
}
