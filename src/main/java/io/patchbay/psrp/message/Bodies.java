package io.patchbay.psrp.message;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import org.jspecify.annotations.Nullable;

/** Every body's type and its value in CLIXML, both ways (MS-PSRP 2.2.2). */
final class Bodies {
    private static final String CALL = "ci";

    private Bodies() {}

    static MessageType type(Body body, boolean ofPipeline) {
        return switch (body) {
            case Body.SessionCapability ignored -> MessageType.SESSION_CAPABILITY;
            case Body.InitRunspacePool ignored -> MessageType.INIT_RUNSPACEPOOL;
            case Body.PublicKey ignored -> MessageType.PUBLIC_KEY;
            case Body.EncryptedSessionKey ignored -> MessageType.ENCRYPTED_SESSION_KEY;
            case Body.PublicKeyRequest ignored -> MessageType.PUBLIC_KEY_REQUEST;
            case Body.ConnectRunspacePool ignored -> MessageType.CONNECT_RUNSPACEPOOL;
            case Body.SetMaxRunspaces ignored -> MessageType.SET_MAX_RUNSPACES;
            case Body.SetMinRunspaces ignored -> MessageType.SET_MIN_RUNSPACES;
            case Body.RunspaceAvailability ignored -> MessageType.RUNSPACE_AVAILABILITY;
            case Body.RunspacePoolState ignored -> MessageType.RUNSPACEPOOL_STATE;
            case Body.CreatePipeline ignored -> MessageType.CREATE_PIPELINE;
            case Body.GetAvailableRunspaces ignored -> MessageType.GET_AVAILABLE_RUNSPACES;
            case Body.UserEvent ignored -> MessageType.USER_EVENT;
            case Body.ApplicationPrivateData ignored -> MessageType.APPLICATION_PRIVATE_DATA;
            case Body.GetCommandMetadata ignored -> MessageType.GET_COMMAND_METADATA;
            case Body.RunspacePoolInitData ignored -> MessageType.RUNSPACEPOOL_INIT_DATA;
            case Body.ResetRunspaceState ignored -> MessageType.RESET_RUNSPACE_STATE;
            case Body.HostCall ignored ->
                ofPipeline ? MessageType.PIPELINE_HOST_CALL : MessageType.RUNSPACEPOOL_HOST_CALL;
            case Body.HostResponse ignored ->
                ofPipeline ? MessageType.PIPELINE_HOST_RESPONSE : MessageType.RUNSPACEPOOL_HOST_RESPONSE;
            case Body.PipelineInput ignored -> MessageType.PIPELINE_INPUT;
            case Body.EndOfPipelineInput ignored -> MessageType.END_OF_PIPELINE_INPUT;
            case Body.PipelineOutput ignored -> MessageType.PIPELINE_OUTPUT;
            case Body.ErrorRecord ignored -> MessageType.ERROR_RECORD;
            case Body.PipelineState ignored -> MessageType.PIPELINE_STATE;
            case Body.DebugRecord ignored -> MessageType.DEBUG_RECORD;
            case Body.VerboseRecord ignored -> MessageType.VERBOSE_RECORD;
            case Body.WarningRecord ignored -> MessageType.WARNING_RECORD;
            case Body.ProgressRecord ignored -> MessageType.PROGRESS_RECORD;
            case Body.InformationRecord ignored -> MessageType.INFORMATION_RECORD;
        };
    }

    /** The body's value, or null where the message holds none. */
    static @Nullable PsValue write(Body body) {
        return switch (body) {
            case Body.SessionCapability each ->
                new Fields()
                        .with("protocolversion", new PsValue.Version(each.protocolVersion()))
                        .with("PSVersion", new PsValue.Version(each.psVersion()))
                        .with("SerializationVersion", new PsValue.Version(each.serializationVersion()))
                        .object();
            case Body.InitRunspacePool each ->
                new Fields()
                        .with("MinRunspaces", each.minRunspaces())
                        .with("MaxRunspaces", each.maxRunspaces())
                        .with("PSThreadOptions", Enums.defaultThreads())
                        .with("ApartmentState", Enums.apartmentUnknown())
                        .with("HostInfo", Enums.noHost(false))
                        .with("ApplicationArguments", each.applicationArguments())
                        .object();
            case Body.PublicKey each ->
                new Fields().with("PublicKey", each.key()).object();
            case Body.EncryptedSessionKey each ->
                new Fields().with("EncryptedSessionKey", each.key()).object();
            case Body.PublicKeyRequest ignored -> PsValue.text("");
            case Body.ConnectRunspacePool each ->
                each.minRunspaces() < 0
                        ? PsValue.text("")
                        : new Fields()
                                .with("MinRunspaces", each.minRunspaces())
                                .with("MaxRunspaces", each.maxRunspaces())
                                .object();
            case Body.SetMaxRunspaces each ->
                call(new Fields().with("MaxRunspaces", each.count()), each.callId())
                        .object();
            case Body.SetMinRunspaces each ->
                call(new Fields().with("MinRunspaces", each.count()), each.callId())
                        .object();
            case Body.RunspaceAvailability each ->
                call(new Fields().with("SetMinMaxRunspacesResponse", each.response()), each.callId())
                        .object();
            case Body.RunspacePoolState each ->
                new Fields()
                        .with("RunspaceState", each.state().ordinal())
                        .withReason(each.reason())
                        .object();
            case Body.CreatePipeline each -> PipelineForm.write(each);
            case Body.GetAvailableRunspaces each ->
                call(new Fields(), each.callId()).object();
            case Body.UserEvent each -> each.value();
            case Body.ApplicationPrivateData each ->
                new Fields().with("ApplicationPrivateData", each.data()).object();
            case Body.GetCommandMetadata each -> each.value();
            case Body.RunspacePoolInitData each ->
                new Fields()
                        .with("MinRunspaces", each.minRunspaces())
                        .with("MaxRunspaces", each.maxRunspaces())
                        .object();
            case Body.ResetRunspaceState each ->
                call(new Fields(), each.callId()).object();
            case Body.HostCall each -> HostForm.write(each);
            case Body.HostResponse each -> HostForm.write(each);
            case Body.PipelineInput each -> each.value();
            case Body.EndOfPipelineInput ignored -> null;
            case Body.PipelineOutput each -> each.value();
            case Body.ErrorRecord each -> ErrorRecordForm.write(each.record());
            case Body.PipelineState each ->
                new Fields()
                        .with("PipelineState", each.state().ordinal())
                        .withReason(each.reason())
                        .object();
            case Body.DebugRecord each -> RecordForm.informational("DebugRecord", each.message());
            case Body.VerboseRecord each -> RecordForm.informational("VerboseRecord", each.message());
            case Body.WarningRecord each -> RecordForm.informational("WarningRecord", each.message());
            case Body.ProgressRecord each -> RecordForm.write(each);
            case Body.InformationRecord each -> each.value();
        };
    }

    /** @throws IllegalArgumentException where the value lacks what the type asks for */
    static Body read(MessageType type, PsValue value) {
        return switch (type) {
            case SESSION_CAPABILITY -> {
                Fields fields = Fields.of(value);
                yield new Body.SessionCapability(
                        fields.text("protocolversion"), fields.text("PSVersion"), fields.text("SerializationVersion"));
            }
            case INIT_RUNSPACEPOOL -> {
                Fields fields = Fields.of(value);
                PsValue arguments = fields.get("ApplicationArguments");
                yield new Body.InitRunspacePool(
                        fields.int32("MinRunspaces"),
                        fields.int32("MaxRunspaces"),
                        arguments == null ? PsValue.NULL : arguments);
            }
            case PUBLIC_KEY -> new Body.PublicKey(Fields.of(value).text("PublicKey"));
            case ENCRYPTED_SESSION_KEY ->
                new Body.EncryptedSessionKey(Fields.of(value).text("EncryptedSessionKey"));
            case PUBLIC_KEY_REQUEST -> new Body.PublicKeyRequest();
            case CONNECT_RUNSPACEPOOL ->
                value instanceof PsObject
                        ? new Body.ConnectRunspacePool(
                                Fields.of(value).int32("MinRunspaces", -1),
                                Fields.of(value).int32("MaxRunspaces", -1))
                        : new Body.ConnectRunspacePool(-1, -1);
            case SET_MAX_RUNSPACES -> new Body.SetMaxRunspaces(Fields.of(value).int32("MaxRunspaces"), callId(value));
            case SET_MIN_RUNSPACES -> new Body.SetMinRunspaces(Fields.of(value).int32("MinRunspaces"), callId(value));
            case RUNSPACE_AVAILABILITY ->
                new Body.RunspaceAvailability(Fields.of(value).value("SetMinMaxRunspacesResponse"), callId(value));
            case RUNSPACEPOOL_STATE -> {
                Fields fields = Fields.of(value);
                yield new Body.RunspacePoolState(
                        numbered(PoolState.values(), fields.int32("RunspaceState")), fields.reason());
            }
            case CREATE_PIPELINE -> PipelineForm.read(value);
            case GET_AVAILABLE_RUNSPACES -> new Body.GetAvailableRunspaces(callId(value));
            case USER_EVENT -> new Body.UserEvent(value);
            case APPLICATION_PRIVATE_DATA -> {
                PsValue data = Fields.of(value).get("ApplicationPrivateData");
                yield new Body.ApplicationPrivateData(data == null ? PsValue.NULL : data);
            }
            case GET_COMMAND_METADATA -> new Body.GetCommandMetadata(value);
            case RUNSPACEPOOL_INIT_DATA -> {
                Fields fields = Fields.of(value);
                yield new Body.RunspacePoolInitData(fields.int32("MinRunspaces"), fields.int32("MaxRunspaces"));
            }
            case RESET_RUNSPACE_STATE -> new Body.ResetRunspaceState(callId(value));
            case RUNSPACEPOOL_HOST_CALL, PIPELINE_HOST_CALL -> HostForm.call(value);
            case RUNSPACEPOOL_HOST_RESPONSE, PIPELINE_HOST_RESPONSE -> HostForm.response(value);
            case PIPELINE_INPUT -> new Body.PipelineInput(value);
            case END_OF_PIPELINE_INPUT -> new Body.EndOfPipelineInput();
            case PIPELINE_OUTPUT -> new Body.PipelineOutput(value);
            case ERROR_RECORD -> new Body.ErrorRecord(ErrorRecordForm.read(value));
            case PIPELINE_STATE -> {
                Fields fields = Fields.of(value);
                yield new Body.PipelineState(
                        numbered(InvocationState.values(), fields.int32("PipelineState")), fields.reason());
            }
            case DEBUG_RECORD -> new Body.DebugRecord(RecordForm.message(value));
            case VERBOSE_RECORD -> new Body.VerboseRecord(RecordForm.message(value));
            case WARNING_RECORD -> new Body.WarningRecord(RecordForm.message(value));
            case PROGRESS_RECORD -> RecordForm.progress(value);
            case INFORMATION_RECORD -> new Body.InformationRecord(value);
        };
    }

    private static Fields call(Fields fields, long callId) {
        return fields.with(CALL, PsValue.int64(callId));
    }

    private static long callId(PsValue value) {
        return Fields.of(value).number(CALL);
    }

    private static <E> E numbered(E[] all, int number) {
        if (number < 0 || number >= all.length) {
            throw new IllegalArgumentException("there is no state " + number);
        }
        return all[number];
    }
}
