package io.patchbay.simulator.winrm;

import io.patchbay.psrp.wsman.soap.WsManResponse.Fault;

/** Leads to a fault in place of an answer: Windows' codes, with Windows' words where they are known. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    private Refusal(long code, boolean fromSender, String subcode, String machine, String message) {
        super(message);
        fault = new Fault(code, fromSender, subcode, machine, message);
    }

    Fault fault() {
        return fault;
    }

    static Refusal noSuchShell(String machine, String shellId) {
        return new Refusal(
                Fault.NO_SUCH_SHELL,
                true,
                "InvalidSelectors",
                machine,
                ("The request for the Windows Remote Shell with ShellId %s failed because the shell was not found on"
                                + " the server. Possible causes are: the specified ShellId is incorrect or the shell no"
                                + " longer exists on the server. Provide the correct ShellId or create a new shell and"
                                + " retry the operation. ")
                        .formatted(shellId));
    }

    static Refusal noSuchCommand(String machine, String commandId) {
        return new Refusal(
                Fault.NO_SUCH_RESOURCE,
                true,
                "InvalidSelectors",
                machine,
                "The shell has no command " + commandId + ": it was never started, or released.");
    }

    static Refusal timedOut(String machine) {
        return new Refusal(
                Fault.TIMED_OUT,
                false,
                "TimedOut",
                machine,
                "The WS-Management service cannot complete the operation within the time specified in"
                        + " OperationTimeout. ");
    }

    static Refusal aborted(String machine) {
        return new Refusal(
                Fault.ABORTED,
                false,
                "InternalError",
                machine,
                "The I/O operation has been aborted because of either a thread exit or an application request. ");
    }

    static Refusal tooManyShells(String machine, int most) {
        return new Refusal(
                Fault.TOO_MANY_SHELLS,
                true,
                "QuotaLimit",
                machine,
                ("The WS-Management service cannot process the request. This user is allowed a maximum number of %d"
                                + " concurrent shells, which has been exceeded. Close existing shells or raise the"
                                + " quota for this user. ")
                        .formatted(most));
    }

    static Refusal tooManyCommands(String machine, int most) {
        return new Refusal(
                Fault.TOO_MANY_COMMANDS,
                true,
                "QuotaLimit",
                machine,
                ("The WS-Management service cannot process the request. The maximum number of concurrent commands per"
                                + " shell has been exceeded. Release existing commands or raise the quota"
                                + " (MaxConcurrentCommandsPerShell: %d).")
                        .formatted(most));
    }

    static Refusal noSuchResource(String machine, String resourceUri) {
        return new Refusal(
                Fault.NO_SUCH_CONFIGURATION,
                true,
                "InvalidResourceURI",
                machine,
                ("The WS-Management service cannot process the request. The resource URI (%s) was not found in the"
                                + " WS-Management catalog. The catalog contains the metadata that describes resources,"
                                + " or logical endpoints. ")
                        .formatted(resourceUri));
    }

    static Refusal noSuchAction(String machine, String action) {
        return new Refusal(
                Fault.NO_SUCH_ACTION,
                true,
                "ActionNotSupported",
                machine,
                "The WS-Management service does not support the action specified in the request: " + action);
    }

    static Refusal noCommandShell(String machine) {
        return new Refusal(
                Fault.NOT_SUPPORTED,
                true,
                "UnsupportedFeature",
                machine,
                "The WS-Management service does not support the specified feature. A simulated host runs no programs in a command shell; it speaks"
                        + " PowerShell remoting (http://schemas.microsoft.com/powershell/Microsoft.PowerShell).");
    }

    static Refusal badRequest(String machine, String why) {
        return new Refusal(Fault.BAD_REQUEST, true, "SchemaValidationError", machine, why);
    }
}
