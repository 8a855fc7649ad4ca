package io.patchbay.simulator.error;

/**
 * An error before it is known which cmdlet says it.
 *
 * @param id the first part of the FullyQualifiedErrorId
 * @param exceptionType the .NET type's full name
 * @param targetName what it failed on, or empty
 * @param targetType that target's short type name, or empty
 */
public record CmdletError(
        String id, ErrorCategory category, String message, String exceptionType, String targetName, String targetType) {

    public CmdletError(String id, ErrorCategory category, String message, String exceptionType) {
        this(id, category, message, exceptionType, "", "");
    }

    public CmdletError about(String newTargetName, String newTargetType) {
        return new CmdletError(id, category, message, exceptionType, newTargetName, newTargetType);
    }

    /** As PowerShell's category line names the exception: {@code VirtualizationException}. */
    public String reason() {
        return exceptionType.substring(exceptionType.lastIndexOf('.') + 1);
    }
}
