package io.patchbay.psrp.wsman.soap;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopesTest {
    private static final String SHELL = "6B3B9A7C-0C2C-4B8F-9D3E-0D8D5D0B4E11";
    private static final String COMMAND = "1E6D4B5A-7F34-4B38-8F0B-2A0B8E7F9C22";
    private static final WsManRequest.Header HEADER = new WsManRequest.Header(
            "uuid:0E0E2F0C-9B57-4D2D-8C39-6C53A25C2D33",
            "http://hv01:5985/wsman",
            "http://schemas.microsoft.com/powershell/Microsoft.PowerShell",
            Duration.ofMillis(20_500),
            153_600,
            "uuid:11111111-2222-3333-4444-555555555555");

    static Stream<WsManRequest> requests() {
        byte[] bytes = {0, 1, 2, (byte) 0xff};
        return Stream.of(
                new WsManRequest.Create(
                        SHELL, "stdin pr", "stdout", Duration.ofMinutes(10), bytes, Map.of("protocolversion", "2.3")),
                new WsManRequest.Create(null, "stdin", "stdout stderr", null, new byte[0], Map.of()),
                new WsManRequest.Command(SHELL, COMMAND, "", List.of("AAECAw==")),
                new WsManRequest.Command(SHELL, null, "cmd <&> \"x\"", List.of("/c", "echo 漢字 🙂")),
                new WsManRequest.Send(SHELL, List.of(new WsManRequest.StreamData(COMMAND, "stdin", bytes))),
                new WsManRequest.Send(SHELL, List.of(new WsManRequest.StreamData(null, "pr", bytes))),
                new WsManRequest.Receive(SHELL, COMMAND, "stdout"),
                new WsManRequest.Receive(SHELL, null, "stdout"),
                new WsManRequest.Signal(SHELL, COMMAND, WsManRequest.SIGNAL_STOP),
                new WsManRequest.Delete(SHELL),
                new WsManRequest.Get(),
                new WsManRequest.Other("http://schemas.xmlsoap.org/ws/2004/09/enumeration/Enumerate"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void readsTheRequestThatItWrote(WsManRequest request) throws SoapException {
        WsManRequest.Envelope envelope = new WsManRequest.Envelope(HEADER, request);
        assertThat(RequestReader.read(RequestWriter.write(envelope)))
                .usingRecursiveComparison()
                .isEqualTo(envelope);
    }

    static Stream<WsManResponse> responses() {
        byte[] bytes = {9, 8, 7};
        return Stream.of(
                new WsManResponse.Identity("Microsoft Corporation", "OS: 10.0.20348 SP: 0.0 Stack: 3.0"),
                new WsManResponse.ShellCreated(SHELL, HEADER.resourceUri(), "stdin pr", "stdout", "LAB\\anna"),
                new WsManResponse.CommandStarted(COMMAND),
                new WsManResponse.Output(
                        List.of(
                                new WsManRequest.StreamData(COMMAND, "stdout", bytes),
                                new WsManRequest.StreamData(COMMAND, "stdout", bytes)),
                        COMMAND,
                        true),
                new WsManResponse.Output(List.of(new WsManRequest.StreamData(null, "stdout", bytes)), null, false),
                new WsManResponse.Acknowledged(WsManResponse.Acknowledged.Operation.SEND),
                new WsManResponse.Acknowledged(WsManResponse.Acknowledged.Operation.SIGNAL),
                new WsManResponse.Acknowledged(WsManResponse.Acknowledged.Operation.DELETE),
                new WsManResponse.Config(500),
                new WsManResponse.Fault(WsManResponse.Fault.TIMED_OUT, false, "TimedOut", "HV01", "操作がタイムアウトしました <&>"));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void readsTheAnswerThatItWrote(WsManResponse response) throws SoapException {
        assertThat(ResponseReader.read(ResponseWriter.write(HEADER.messageId(), response))
                        .response())
                .usingRecursiveComparison()
                .isEqualTo(response);
    }

    @Test
    void namesThePropertyThatPowerShellsServerComparesLetterByLetter() {
        String stop = new String(
                RequestWriter.write(new WsManRequest.Envelope(
                        HEADER, new WsManRequest.Signal(SHELL, COMMAND, WsManRequest.SIGNAL_STOP))),
                UTF_8);
        assertThat(stop).contains(">powershell/signal/crtl_c<").contains("CommandId=\"" + COMMAND + "\"");
    }

    /** The fault of MS-WSMV 4.10, with the prefixes and the provider's fault inside as Windows sends it. */
    @Test
    void readsAFaultAsWindowsWritesIt() throws SoapException {
        String xml = """
                <s:Envelope xml:lang="en-US" xmlns:s="http://www.w3.org/2003/05/soap-envelope"
                  xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"
                  xmlns:w="http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd">
                <s:Header><a:Action>http://schemas.dmtf.org/wbem/wsman/1/wsman/fault</a:Action>
                <a:RelatesTo>uuid:B2C3F241-1C90-4B91-9D66-EEA0DEB81879</a:RelatesTo></s:Header>
                <s:Body><s:Fault><s:Code><s:Value>s:Sender</s:Value>
                <s:Subcode><s:Value>w:InvalidSelectors</s:Value></s:Subcode></s:Code>
                <s:Reason><s:Text xml:lang="en-US">The service cannot process the request.</s:Text></s:Reason>
                <s:Detail><w:FaultDetail>http://schemas.dmtf.org/wbem/wsman/1/wsman/faultDetail/x</w:FaultDetail>
                <f:WSManFault xmlns:f="http://schemas.microsoft.com/wbem/wsman/1/wsmanfault" Code="2150858843"
                  Machine="hv01"><f:Message><f:ProviderFault provider="Shell" path="x"><f:WSManFault
                  Code="2150858843" Machine="hv01"><f:Message>The shell was not found.</f:Message></f:WSManFault>
                  </f:ProviderFault></f:Message></f:WSManFault></s:Detail></s:Fault></s:Body></s:Envelope>
                """;
        WsManResponse.Envelope read = ResponseReader.read(xml.getBytes(UTF_8));
        assertThat(read.relatesTo()).isEqualTo("uuid:B2C3F241-1C90-4B91-9D66-EEA0DEB81879");
        assertThat(read.response())
                .isEqualTo(new WsManResponse.Fault(
                        WsManResponse.Fault.NO_SUCH_SHELL,
                        true,
                        "InvalidSelectors",
                        "hv01",
                        "The shell was not found."));
    }

    @Test
    void readsUtf16AsWindowsMaySendIt() throws SoapException {
        byte[] utf8 = ResponseWriter.write("uuid:1", new WsManResponse.CommandStarted(COMMAND));
        byte[] utf16 = ("\uFEFF" + new String(utf8, UTF_8)).getBytes(UTF_16LE);
        assertThat(ResponseReader.read(utf16).response()).isEqualTo(new WsManResponse.CommandStarted(COMMAND));
    }

    @Test
    void refusesEntitiesAndDocumentTypes() {
        String bomb = """
                <!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>&b;</s:Body></s:Envelope>
                """;
        String file = """
                <!DOCTYPE s [<!ENTITY f SYSTEM "file:///etc/hostname">]>
                <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>&f;</s:Body></s:Envelope>
                """;
        assertRefused(bomb);
        assertRefused(file);
    }

    @Test
    void refusesWhatIsNoEnvelope() {
        assertRefused("");
        assertRefused("<html><body>404</body></html>");
        assertRefused("<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>");
        assertRefused("<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>"
                + "<a>".repeat(5000)
                + "</a>".repeat(5000)
                + "</s:Body></s:Envelope>");
    }

    @Test
    void makesXmlOfTextThatXmlCannotHold() throws SoapException {
        WsManResponse.Fault fault = new WsManResponse.Fault(5, false, "", "HV01", "a\u0000b\u000bc\ud800d");
        WsManResponse.Fault read = (WsManResponse.Fault)
                ResponseReader.read(ResponseWriter.write(null, fault)).response();
        assertThat(read.message()).isEqualTo("a\ufffdb\ufffdc\ufffdd");
    }

    private static void assertRefused(String xml) {
        assertThatThrownBy(() -> ResponseReader.read(xml.getBytes(UTF_8))).isInstanceOf(SoapException.class);
        assertThatThrownBy(() -> {
                    WsManRequest.Envelope read = RequestReader.read(xml.getBytes(UTF_8));
                    throw new AssertionError("read " + read);
                })
                .isInstanceOf(SoapException.class);
    }
}
