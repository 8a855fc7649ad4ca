package io.patchbay.psrp.message;

import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message says: one record a type of MS-PSRP 2.2.2. */
public sealed interface Body {

    /** A client says it. */
    sealed interface ToServer extends Body {}

    /** A server says it of its pool. */
    sealed interface FromPool extends Body {}

    /** A server says it of a pipeline. */
    sealed interface FromPipeline extends Body {}

    /**
     * MS-PSRP 2.2.2.1, both ways.
     *
     * @param protocolVersion such as {@code 2.3}
     * @param psVersion {@code 2.0} for every client and server
     * @param serializationVersion {@code 1.1.0.1}
     */
    record SessionCapability(String protocolVersion, String psVersion, String serializationVersion)
            implements ToServer, FromPool {}

    /**
     * MS-PSRP 2.2.2.2, to the server. The client's host is null: nobody answers prompts.
     *
     * @param applicationArguments a dictionary, or null's value
     */
    record InitRunspacePool(int minRunspaces, int maxRunspaces, PsValue applicationArguments) implements ToServer {}

    /** MS-PSRP 2.2.2.3, to the server. */
    record PublicKey(String key) implements ToServer {}

    /** MS-PSRP 2.2.2.4, to the client. */
    record EncryptedSessionKey(String key) implements FromPool {}

    /** MS-PSRP 2.2.2.5, to the client. */
    record PublicKeyRequest() implements FromPool {}

    /** MS-PSRP 2.2.2.6, to the server. */
    record SetMaxRunspaces(int count, long callId) implements ToServer {}

    /** MS-PSRP 2.2.2.7, to the server. */
    record SetMinRunspaces(int count, long callId) implements ToServer {}

    /**
     * MS-PSRP 2.2.2.8, to the client.
     *
     * @param response a bool for "set" and "reset" calls, an int64 for "get available"
     */
    record RunspaceAvailability(PsValue response, long callId) implements FromPool {}

    /** MS-PSRP 2.2.2.9, to the client. */
    record RunspacePoolState(PoolState state, @Nullable PsErrorRecord reason) implements FromPool {}

    /**
     * MS-PSRP 2.2.2.10, to the server.
     *
     * @param noInput whether no {@link PipelineInput} follows
     */
    record CreatePipeline(PowerShell powerShell, boolean noInput, boolean addToHistory) implements ToServer {

        /**
         * A parameter that came alone, as PowerShell's client sends {@code -Name x} of a script block that it took apart: a
         * switch, or a parameter whose value is the next argument without a name. Only the cmdlet's binder can tell.
         */
        public static PowerShell.Argument alone(String name) {
            return new PowerShell.Argument("-" + name, PsValue.NULL);
        }

        /** The name of a parameter that came alone, or null where the argument is an ordinary one. */
        public static @Nullable String alone(PowerShell.Argument argument) {
            String name = argument.name();
            return name != null && name.startsWith("-") && argument.value() instanceof PsValue.Null
                    ? name.substring(1)
                    : null;
        }
    }

    /** MS-PSRP 2.2.2.11, to the server. */
    record GetAvailableRunspaces(long callId) implements ToServer {}

    /** MS-PSRP 2.2.2.12, to the client. */
    record UserEvent(PsValue value) implements FromPool {}

    /** MS-PSRP 2.2.2.13, to the client. @param data a dictionary; {@code PSVersionTable} is one of its entries */
    record ApplicationPrivateData(PsValue data) implements FromPool {}

    /** MS-PSRP 2.2.2.14, to the server. */
    record GetCommandMetadata(PsValue value) implements ToServer {}

    /**
     * MS-PSRP 2.2.2.15 and 2.2.2.27, to the client.
     *
     * @param method the number of MS-PSRP 2.2.3.17
     * @param methodName that method's name, such as {@code PromptForChoice}
     */
    record HostCall(long callId, int method, String methodName, List<PsValue> parameters)
            implements FromPool, FromPipeline {
        public HostCall {
            parameters = List.copyOf(parameters);
        }
    }

    /** MS-PSRP 2.2.2.16 and 2.2.2.28, to the server: a result, an error, or neither. */
    record HostResponse(
            long callId,
            int method,
            String methodName,
            @Nullable PsValue result,
            @Nullable PsErrorRecord error) implements ToServer {}

    /** MS-PSRP 2.2.2.17, to the server. */
    record PipelineInput(PsValue value) implements ToServer {}

    /** MS-PSRP 2.2.2.18, to the server. */
    record EndOfPipelineInput() implements ToServer {}

    /** MS-PSRP 2.2.2.19, to the client. */
    record PipelineOutput(PsValue value) implements FromPipeline {}

    /** MS-PSRP 2.2.2.20, to the client. */
    record ErrorRecord(PsErrorRecord record) implements FromPipeline {}

    /** MS-PSRP 2.2.2.21, to the client. */
    record PipelineState(InvocationState state, @Nullable PsErrorRecord reason) implements FromPipeline {}

    /** MS-PSRP 2.2.2.22, to the client. */
    record DebugRecord(String message) implements FromPipeline {}

    /** MS-PSRP 2.2.2.23, to the client. */
    record VerboseRecord(String message) implements FromPipeline {}

    /** MS-PSRP 2.2.2.24, to the client. */
    record WarningRecord(String message) implements FromPipeline {}

    /**
     * MS-PSRP 2.2.2.25, to the client.
     *
     * @param percent 0 to 100, or -1 where unknown
     * @param secondsRemaining or -1 where unknown
     */
    record ProgressRecord(
            String activity,
            int activityId,
            int parentActivityId,
            String status,
            String currentOperation,
            int percent,
            int secondsRemaining,
            boolean completed)
            implements FromPipeline {}

    /** MS-PSRP 2.2.2.26, to the client. */
    record InformationRecord(PsValue value) implements FromPipeline {}

    /** MS-PSRP 2.2.2.29, to the server; -1 where the pool's own counts shall stay. */
    record ConnectRunspacePool(int minRunspaces, int maxRunspaces) implements ToServer {}

    /** MS-PSRP 2.2.2.30, to the client. */
    record RunspacePoolInitData(int minRunspaces, int maxRunspaces) implements FromPool {}

    /** MS-PSRP 2.2.2.31, to the server. */
    record ResetRunspaceState(long callId) implements ToServer {}
}
