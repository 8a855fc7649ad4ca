package io.patchbay.psrp.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.PsrpException.ProtocolViolation;
import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {
    private static final UUID POOL = UUID.fromString("d034652d-126b-e340-b773-cba26459cfa8");
    private static final UUID PIPELINE = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    @Test
    void isLaidOutAsInMsPsrp221() {
        byte[] bytes =
                Message.toServer(POOL, PIPELINE, new Body.EndOfPipelineInput()).write();
        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("02000000" + "03100400"
                        + "2d6534d06b1240e3b773cba26459cfa8"
                        + "33221100554477668899aabbccddeeff");
    }

    @Test
    void readsWhatAServerWritesWithAByteOrderMark() throws ProtocolViolation {
        byte[] plain = Message.toClient(POOL, PIPELINE, new Body.PipelineOutput(PsValue.text("日本")))
                .write();
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(plain, 0, 40);
        marked.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marked.write(plain, 40, plain.length - 40);
        assertThat(Message.read(marked.toByteArray()).body()).isEqualTo(new Body.PipelineOutput(PsValue.text("日本")));
    }

    static Stream<Body> bodies() {
        PowerShell commands = PowerShell.command("Get-VMSwitch")
                .with("Name", PsValue.text("a'; rm -r $(x) `b"))
                .with("Verbose")
                .command("Where-Object")
                .with(PsValue.text("Id"))
                .statement()
                .script("param($x) $x")
                .with(PsObject.list(PsValue.int32(1), PsValue.NULL))
                .build();
        return Stream.of(
                new Body.SessionCapability("2.3", "2.0", "1.1.0.1"),
                new Body.InitRunspacePool(1, 4, PsValue.NULL),
                new Body.InitRunspacePool(1, 4, PsObject.hashtable(Map.of("a", PsValue.int32(1)))),
                new Body.PublicKey("key"),
                new Body.EncryptedSessionKey("key"),
                new Body.PublicKeyRequest(),
                new Body.ConnectRunspacePool(1, 2),
                new Body.ConnectRunspacePool(-1, -1),
                new Body.SetMaxRunspaces(4, 1),
                new Body.SetMinRunspaces(2, 2),
                new Body.RunspaceAvailability(PsValue.bool(true), 1),
                new Body.RunspaceAvailability(PsValue.int64(3), 2),
                new Body.RunspacePoolState(PoolState.OPENED, null),
                new Body.CreatePipeline(commands, true, false),
                new Body.CreatePipeline(PowerShell.script("1").build(), false, true),
                new Body.GetAvailableRunspaces(5),
                new Body.UserEvent(PsObject.of(List.of(), Map.of("x", PsValue.int32(1)))),
                new Body.ApplicationPrivateData(PsObject.hashtable(Map.of("x", PsValue.int32(1)))),
                new Body.GetCommandMetadata(PsObject.of(List.of(), Map.of("x", PsValue.int32(1)))),
                new Body.RunspacePoolInitData(1, 3),
                new Body.ResetRunspaceState(9),
                new Body.HostCall(3, 26, "PromptForChoice", List.of(PsValue.text("?"))),
                new Body.HostResponse(3, 26, "PromptForChoice", PsValue.int32(1), null),
                new Body.PipelineInput(PsValue.int32(1)),
                new Body.EndOfPipelineInput(),
                new Body.PipelineOutput(PsObject.list()),
                new Body.PipelineState(InvocationState.COMPLETED, null),
                new Body.DebugRecord("d"),
                new Body.VerboseRecord("v"),
                new Body.WarningRecord("w"),
                new Body.ProgressRecord("a", 1, -1, "s", "o", 50, 7, true),
                new Body.InformationRecord(PsObject.of(List.of(), Map.of("MessageData", PsValue.text("i")))));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void readsWhatItWrites(Body body) throws ProtocolViolation {
        assertThat(Message.read(Message.toClient(POOL, null, body).write()))
                .isEqualTo(Message.toClient(POOL, null, body));
        assertThat(Message.read(Message.toServer(POOL, PIPELINE, body).write()))
                .isEqualTo(Message.toServer(POOL, PIPELINE, body));
    }

    @Test
    void carriesAnErrorRecordWhole() throws ProtocolViolation {
        PsErrorRecord error = new PsErrorRecord(
                "Hyper-V was unable to find a virtual switch with name \"x\".",
                "ObjectNotFound,Microsoft.HyperV.PowerShell.Commands.GetVMSwitch",
                13,
                "ObjectNotFound",
                "Get-VMSwitch",
                "x",
                "Microsoft.HyperV.PowerShell.VirtualizationException",
                "At line:1 char:1",
                PsValue.NULL);
        Body read = Message.read(Message.toClient(POOL, PIPELINE, new Body.ErrorRecord(error))
                        .write())
                .body();
        PsErrorRecord came = ((Body.ErrorRecord) read).record();
        assertThat(came).usingRecursiveComparison().ignoringFields("raw").isEqualTo(error);
        assertThat(came.errorId()).isEqualTo("ObjectNotFound");
    }

    @Test
    void everyTypeHasItsNumberOnce() {
        assertThat(Arrays.stream(MessageType.values()).map(MessageType::code)).doesNotHaveDuplicates();
    }

    @Test
    void refusesWhatIsNoMessage() {
        byte[] good = Message.toClient(POOL, null, new Body.RunspacePoolState(PoolState.OPENED, null))
                .write();
        byte[] unknownType = good.clone();
        unknownType[4] = 0x77;
        byte[] unknownDestination = good.clone();
        unknownDestination[0] = 9;
        byte[] wrongState = new String(good, StandardCharsets.ISO_8859_1)
                .replace("<I32 N=\"RunspaceState\">2", "<I32 N=\"RunspaceState\">77")
                .getBytes(StandardCharsets.ISO_8859_1);
        for (byte[] each : List.of(new byte[0], new byte[39], unknownType, unknownDestination, wrongState)) {
            assertThatThrownBy(() -> Message.read(each)).isInstanceOf(ProtocolViolation.class);
        }
    }
}
