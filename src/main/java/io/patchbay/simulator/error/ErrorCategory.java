package io.patchbay.simulator.error;

/** System.Management.Automation.ErrorCategory, in the order of its numbers. */
public enum ErrorCategory {
    NOT_SPECIFIED("NotSpecified"),
    OPEN_ERROR("OpenError"),
    CLOSE_ERROR("CloseError"),
    DEVICE_ERROR("DeviceError"),
    DEADLOCK_DETECTED("DeadlockDetected"),
    INVALID_ARGUMENT("InvalidArgument"),
    INVALID_DATA("InvalidData"),
    INVALID_OPERATION("InvalidOperation"),
    INVALID_RESULT("InvalidResult"),
    INVALID_TYPE("InvalidType"),
    METADATA_ERROR("MetadataError"),
    NOT_IMPLEMENTED("NotImplemented"),
    NOT_INSTALLED("NotInstalled"),
    OBJECT_NOT_FOUND("ObjectNotFound"),
    OPERATION_STOPPED("OperationStopped"),
    OPERATION_TIMEOUT("OperationTimeout"),
    SYNTAX_ERROR("SyntaxError"),
    PARSER_ERROR("ParserError"),
    PERMISSION_DENIED("PermissionDenied"),
    RESOURCE_BUSY("ResourceBusy"),
    RESOURCE_EXISTS("ResourceExists"),
    RESOURCE_UNAVAILABLE("ResourceUnavailable"),
    READ_ERROR("ReadError"),
    WRITE_ERROR("WriteError"),
    FROM_STD_ERR("FromStdErr"),
    SECURITY_ERROR("SecurityError");

    private final String text;

    ErrorCategory(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public int number() {
        return ordinal();
    }
}
