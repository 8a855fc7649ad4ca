package io.patchbay.psrp.stdio.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patchbay.psrp.PsrpException.ProtocolViolation;
import io.patchbay.psrp.stdio.framing.Packet.Stream;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacketTest {
    private static final UUID ID = UUID.fromString("5d41402a-bc4b-4a76-b971-9d911017c592");

    @Test
    void writesDataAsPowerShellDoes() {
        assertThat(Packet.data(null, Stream.PROMPT_RESPONSE, new byte[] {1, 2, 3})
                        .line())
                .isEqualTo("<Data Stream='PromptResponse' PSGuid='00000000-0000-0000-0000-000000000000'>AQID</Data>");
        assertThat(Packet.of(Packet.Kind.CLOSE, ID).line()).isEqualTo("<Close PSGuid='" + ID + "' />");
    }

    @Test
    void readsEitherKindOfQuote() throws ProtocolViolation {
        Packet packet = Packet.parse(" <Data Stream=\"Default\" PSGuid=\"" + ID + "\">AQID</Data>");
        assertThat(packet.pipeline()).isEqualTo(ID);
        assertThat(packet.data()).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @EnumSource(Packet.Kind.class)
    void readsWhatItWrites(Packet.Kind kind) throws ProtocolViolation {
        Packet packet = Packet.of(kind, ID);
        Packet read = Packet.parse(packet.line());
        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.pipeline()).isEqualTo(ID);
        assertThat(read.stream()).isEqualTo(Stream.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pwsh: command not found",
                "<Data>AQID</Data>",
                "<Data PSGuid='1'>AQID</Data>",
                "<Data PSGuid='5d41402a-bc4b-4a76-b971-9d911017c592'>AQID",
                "<Data PSGuid='5d41402a-bc4b-4a76-b971-9d911017c592'>***</Data>",
                "<Dance PSGuid='5d41402a-bc4b-4a76-b971-9d911017c592' />"
            })
    void refusesWhatIsNoPacket(String line) {
        assertThatThrownBy(() -> Packet.parse(line)).isInstanceOf(ProtocolViolation.class);
    }
}
