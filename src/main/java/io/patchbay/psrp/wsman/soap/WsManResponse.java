package io.patchbay.psrp.wsman.soap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a WS-Management service answers. */
public sealed interface WsManResponse {

    /**
     * An answer with what ties it to its request.
     *
     * @param relatesTo the request's message id; null where the service left it out, as for Identify
     */
    record Envelope(@Nullable String relatesTo, WsManResponse response) {}

    /** @param version of the product, such as {@code OS: 10.0.20348 SP: 0.0 Stack: 3.0} */
    record Identity(String vendor, String version) implements WsManResponse {}

    record ShellCreated(String shellId, String resourceUri, String inputStreams, String outputStreams, String owner)
            implements WsManResponse {}

    record CommandStarted(String commandId) implements WsManResponse {}

    /**
     * Output.
     *
     * @param streams in order; one fragment each where PowerShell sends
     * @param done whether this was the last of this command
     */
    record Output(
            List<WsManRequest.StreamData> streams, @Nullable String commandId, boolean done) implements WsManResponse {
        public Output {
            streams = List.copyOf(streams);
        }
    }

    /** Done, with nothing to say: of Send, Signal and Delete. */
    record Acknowledged(Operation operation) implements WsManResponse {
        public enum Operation {
            SEND,
            SIGNAL,
            DELETE
        }
    }

    /** The service's configuration, the part of it that matters. */
    record Config(int maxEnvelopeSizeKb) implements WsManResponse {}

    /**
     * Refused, or failed (MS-WSMV 2.2.4.43).
     *
     * @param code Windows' number; 0 where the service gave none
     * @param fromSender whether the request was at fault, else the service
     * @param subcode the last part of the SOAP subcode, such as {@code TimedOut}; or empty
     * @param message in the service's language
     */
    record Fault(long code, boolean fromSender, String subcode, String machine, String message)
            implements WsManResponse {

        /** ERROR_ACCESS_DENIED. */
        public static final long ACCESS_DENIED = 5;
        /** ERROR_OPERATION_ABORTED: the shell or command was closed under a waiting request. */
        public static final long ABORTED = 995;
        /** ERROR_WSMAN_RESOURCE_NOT_FOUND. */
        public static final long NO_SUCH_RESOURCE = 0x80338000L;
        /** ERROR_WSMAN_ACTION_NOT_SUPPORTED. */
        public static final long NO_SUCH_ACTION = 0x80338013L;
        /** ERROR_WSMAN_INVALID_RESOURCE_URI: no session configuration of that name, among others. */
        public static final long NO_SUCH_CONFIGURATION = 0x8033803BL;
        /** ERROR_WSMAN_QUOTA_MAX_COMMANDS_PER_SHELL_PPQ. */
        public static final long TOO_MANY_COMMANDS = 0x803381E9L;
        /** ERROR_WSMAN_SCHEMA_VALIDATION_ERROR. */
        public static final long BAD_REQUEST = 0x80338041L;
        /** ERROR_WSMAN_UNSUPPORTED_FEATURE. */
        public static final long NOT_SUPPORTED = 0x80338042L;
        /** ERROR_WSMAN_INVALID_MESSAGE_INFORMATION_HEADER: OperationTimeout is no duration, for one. */
        public static final long BAD_HEADER = 2150858767L;
        /** ERROR_WSMAN_OPERATION_TIMEDOUT: nothing to receive within the operation's time: ask again. */
        public static final long TIMED_OUT = 2150858793L;
        /** ERROR_WSMAN_UNEXPECTED_SELECTORS: no shell of that id, it idled away, was deleted, or the host restarted. */
        public static final long NO_SUCH_SHELL = 2150858843L;
        /** ERROR_WSMAN_QUOTA_MAX_SHELLS: the user has as many shells as the quota allows. */
        public static final long TOO_MANY_SHELLS = 2150859173L;
    }
}
