package io.patchbay.simulator.cmdlet.refusal;

import io.patchbay.simulator.error.CmdletError;
import io.patchbay.simulator.error.CmdletFailed;
import io.patchbay.simulator.error.ErrorCategory;

/** What the Hyper-V module's cmdlets refuse (behaviour: 10.1 to 10.4). */
public final class HyperVRefusals {
    public static final String CREATING = "Failed while creating virtual Ethernet switch.";
    public static final String CONNECTING = "Failed while adding virtual Ethernet switch connections.";
    public static final String MODIFYING = "Failed while modifying virtual Ethernet switch connection settings.";
    public static final String REMOVING = "Failed while removing virtual Ethernet switch.";

    private static final String VIRTUALIZATION = "Microsoft.HyperV.PowerShell.VirtualizationException";

    private HyperVRefusals() {}

    public static CmdletFailed of(String id, ErrorCategory category, String message) {
        return new CmdletFailed(new CmdletError(id, category, message, VIRTUALIZATION));
    }

    public static CmdletFailed invalidParameter(String message) {
        return of("InvalidParameter", ErrorCategory.INVALID_ARGUMENT, message);
    }

    public static CmdletFailed invalidOperation(String message) {
        return of("InvalidOperation", ErrorCategory.INVALID_OPERATION, message);
    }

    public static CmdletFailed operationFailed(String message) {
        return of("OperationFailed", ErrorCategory.NOT_SPECIFIED, message);
    }

    public static CmdletFailed objectNotFound(String message) {
        return of("ObjectNotFound", ErrorCategory.OBJECT_NOT_FOUND, message);
    }

    /** E6. */
    public static CmdletFailed noSwitchNamed(String name) {
        return invalidParameter("Hyper-V was unable to find a virtual switch with name \"%s\".".formatted(name));
    }

    /** E5. */
    public static CmdletFailed noSwitch() {
        return objectNotFound("No Ethernet switch could be found matching the specified criteria.");
    }

    /** The one not-found error that names its target. */
    public static CmdletFailed noMachineNamed(String name) {
        return new CmdletFailed(
                invalidParameter("Hyper-V was unable to find a virtual machine with name \"%s\".".formatted(name))
                        .error()
                        .about(name, "String"));
    }

    public static CmdletFailed noAdapter() {
        return objectNotFound("No network adapter was found with the given criteria.");
    }

    /** LINQ's Single() over too many (E20). */
    public static CmdletFailed moreThanOne() {
        return invalidOperation("Sequence contains more than one element");
    }

    /** LINQ's Single() over none (E20): an adapter that Windows has and VMMS does not offer. */
    public static CmdletFailed noMatchingElement() {
        return invalidOperation("Sequence contains no matching element");
    }

    /** Event 26094 (behaviour: 9.8). */
    public static CmdletFailed internetSharing(String summary) {
        return operationFailed(summary + "\nThe automatic Internet Connection Sharing switch cannot be modified.");
    }
}
