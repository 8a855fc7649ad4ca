package io.patchbay.psrp.wsman.soap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client asks of a WS-Management service. Ids of shells and commands are upper-case GUIDs, kept as sent. */
public sealed interface WsManRequest {

    /** Names and values of {@code powershell/signal/crtl_c} and of terminate; the misspelling is Windows' own. */
    String SIGNAL_STOP = "powershell/signal/crtl_c";

    String SIGNAL_TERMINATE = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell/signal/terminate";

    /**
     * What stands in a request's header.
     *
     * @param messageId {@code uuid:} and a GUID
     * @param to the service's address
     * @param resourceUri the kind of resource, {@code http://schemas.microsoft.com/powershell/} and a configuration's
     *     name for PowerShell; empty where there is none
     * @param operationTimeout how long the service may take before it answers with a fault; null where not given
     * @param maxEnvelopeSize the greatest answer that the client takes, in bytes; 0 where not given
     * @param sessionId {@code uuid:} and a GUID; the same for all requests of one client
     */
    record Header(
            String messageId,
            String to,
            String resourceUri,
            @Nullable Duration operationTimeout,
            int maxEnvelopeSize,
            @Nullable String sessionId) {}

    /** A request with its header. */
    record Envelope(Header header, WsManRequest request) {}

    /** Who is there? (MS-WSMV 3.1.4.1.23; its header is empty.) */
    record Identify() implements WsManRequest {}

    /**
     * Opens a shell (MS-WSMV 3.1.4.5.2).
     *
     * @param shellId the client's choice, or null to leave it to the service
     * @param idleTimeout after how much time without a request the service deletes the shell; null for its default
     * @param creationXml PowerShell's first fragments; empty for another kind of shell
     * @param options such as {@code protocolversion}, all to be complied with
     */
    record Create(
            @Nullable String shellId,
            String inputStreams,
            String outputStreams,
            @Nullable Duration idleTimeout,
            byte[] creationXml,
            Map<String, String> options)
            implements WsManRequest {
        public Create {
            options = Map.copyOf(options);
        }
    }

    /**
     * Starts a command in a shell (MS-WSMV 3.1.4.11). For PowerShell the command is empty and the one argument the
     * pipeline's first fragment in Base64 (MS-PSRP 3.1.5.3.3).
     */
    record Command(String shellId, @Nullable String commandId, String command, List<String> arguments)
            implements WsManRequest {
        public Command {
            arguments = List.copyOf(arguments);
        }
    }

    /** Input for a command or, where {@code commandId} is null, the shell (MS-WSMV 3.1.4.13). */
    record Send(String shellId, List<StreamData> streams) implements WsManRequest {
        public Send {
            streams = List.copyOf(streams);
        }
    }

    /** Waits for output of a command or, where {@code commandId} is null, of the shell (MS-WSMV 3.1.4.14). */
    record Receive(String shellId, @Nullable String commandId, String streams) implements WsManRequest {}

    /** Tells a command, or the shell, something (MS-WSMV 3.1.4.12). */
    record Signal(String shellId, @Nullable String commandId, String code) implements WsManRequest {}

    /** Deletes a shell and all that runs in it (MS-WSMV 3.1.4.4.1). */
    record Delete(String shellId) implements WsManRequest {}

    /** Reads the resource that the header names (MS-WSMV 3.1.4.2). */
    record Get() implements WsManRequest {}

    /** Something that only the receiver of a request meets: an operation not known here. */
    record Other(String action) implements WsManRequest {}

    /**
     * A piece of a stream.
     *
     * @param commandId whose stream it is, or null for the shell's
     */
    record StreamData(@Nullable String commandId, String name, byte[] bytes) {}
}
