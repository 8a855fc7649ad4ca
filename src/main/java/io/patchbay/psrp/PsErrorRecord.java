package io.patchbay.psrp;

import io.patchbay.psrp.clixml.PsValue;
import org.jspecify.annotations.Nullable;

/**
 * An ErrorRecord as it crossed the wire (MS-PSRP 2.2.3.15). Decide on {@code fullyQualifiedErrorId} and
 * {@code category}, never on the words: they are in the host's language.
 *
 * @param message in the host's language
 * @param fullyQualifiedErrorId such as {@code ObjectNotFound,Microsoft.HyperV.PowerShell.Commands.GetVMSwitch}
 * @param category the number of System.Management.Automation.ErrorCategory, 0 (NotSpecified) to 31
 * @param categoryName that category's English name, such as {@code ObjectNotFound}
 * @param activity the cmdlet that failed, or empty
 * @param targetName what it failed on, or empty
 * @param exceptionType the .NET type of the exception, or empty
 * @param position where in which script, as PowerShell prints it, or null
 * @param raw the whole record as it came
 */
public record PsErrorRecord(
        String message,
        String fullyQualifiedErrorId,
        int category,
        String categoryName,
        String activity,
        String targetName,
        String exceptionType,
        @Nullable String position,
        PsValue raw) {

    /** The part of the id before the first comma: {@code ObjectNotFound}. */
    public String errorId() {
        int comma = fullyQualifiedErrorId.indexOf(',');
        return comma < 0 ? fullyQualifiedErrorId : fullyQualifiedErrorId.substring(0, comma);
    }

    /** Without {@code raw}, which holds the values that a command was called with. */
    @Override
    public String toString() {
        return "%s (%s, %s)".formatted(message, fullyQualifiedErrorId, categoryName);
    }
}
