package io.patchbay.psrp.clixml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patchbay.psrp.PsrpException.ProtocolViolation;
import io.patchbay.psrp.clixml.PsObject.Content;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClixmlReaderTest {

    @Test
    void readsAnEnumWithNumberAndName() throws ProtocolViolation {
        PsObject read = (PsObject) ClixmlReader.read("<Obj RefId=\"0\"><TN RefId=\"0\"><T>System.DayOfWeek</T>"
                + "<T>System.Enum</T></TN><ToString>Friday</ToString><I32>5</I32></Obj>");
        assertThat(read.text()).isEqualTo("Friday");
        assertThat(read.content()).isEqualTo(new Content.Value(PsValue.int32(5)));
        assertThat(read.isA("System.DayOfWeek")).isTrue();
    }

    @Test
    void followsReferencesToObjectsAndTypeNames() throws ProtocolViolation {
        PsObject list = (PsObject) ClixmlReader.read("<Obj RefId=\"0\"><LST>"
                + "<Obj RefId=\"1\"><TN RefId=\"0\"><T>A</T></TN><MS><S N=\"n\">x</S></MS></Obj>"
                + "<Obj RefId=\"2\"><TNRef RefId=\"0\" /></Obj><Ref RefId=\"1\" /></LST></Obj>");
        assertThat(list.items()).hasSize(3);
        assertThat(list.items().get(2)).isEqualTo(list.items().getFirst());
        assertThat(((PsObject) list.items().get(1)).typeNames()).containsExactly("A");
    }

    @Test
    void readsAnObjectThatHoldsItselfAsAnEmptyOneOfItsTypes() throws ProtocolViolation {
        PsObject read = (PsObject) ClixmlReader.read(
                "<Obj RefId=\"0\"><TN RefId=\"0\"><T>A</T></TN>" + "<MS><Ref N=\"self\" RefId=\"0\" /></MS></Obj>");
        assertThat(read.property("self")).isEqualTo(PsObject.of(List.of("A"), java.util.Map.of()));
    }

    @Test
    void keepsTheKindAndTheTicksOfADate() throws ProtocolViolation {
        assertThat(ClixmlReader.read("<DT>2026-11-24T20:54:29.5111871+09:00</DT>"))
                .isEqualTo(new PsValue.DateTime(
                        OffsetDateTime.parse("2026-11-24T20:54:29.5111871+09:00"), PsValue.DateTime.Kind.LOCAL));
        assertThat(ClixmlReader.read("<DT>0001-01-01T00:00:00</DT>"))
                .isEqualTo(new PsValue.DateTime(
                        OffsetDateTime.parse("0001-01-01T00:00:00Z"), PsValue.DateTime.Kind.UNSPECIFIED));
        assertThat(ClixmlReader.read("<TS>-P10675199DT2H48M5.4775808S</TS>"))
                .isEqualTo(new PsValue.TimeSpan(Duration.ofSeconds(-922337203685L, -477580800)));
    }

    @Test
    void readsCharactersThatXmlDoesNotKnow() throws ProtocolViolation {
        assertThat(ClixmlReader.read("<S>a&#xFFFF;_xD800_&#x1;\uFFFEz_x005F_x0041__x1f600_</S>"))
                .isEqualTo(PsValue.text("a\uFFFF\uD800\u0001\uFFFEz_x0041__x1f600_"));
    }

    @Test
    void readsALinkThatDotNetShowsUnescaped() throws ProtocolViolation {
        assertThat(ClixmlReader.read("<URI>http://hv01/a b</URI>").toString()).contains("http://hv01/a%20b");
    }

    @Test
    void readsAProgressRecordOfStandardError() throws ProtocolViolation {
        List<PsValue> all = ClixmlReader.readDocument(
                "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">"
                        + "<Obj S=\"progress\" RefId=\"0\"><TN RefId=\"0\"><T>System.Management.Automation.PSCustomObject"
                        + "</T></TN><MS><I64 N=\"SourceId\">1</I64><PR N=\"Record\"><AV>Preparing</AV><AI>0</AI><Nil />"
                        + "<PI>-1</PI><PC>-1</PC><T>Completed</T><SR>-1</SR><SD> </SD></PR></MS></Obj></Objs>",
                Limits.DEFAULT);
        PsObject record = (PsObject) requireNonNull(((PsObject) all.getFirst()).property("Record"));
        assertThat(record.property("Activity")).isEqualTo(PsValue.text("Preparing"));
        assertThat(record.property("PercentComplete")).isEqualTo(PsValue.int32(-1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<S>",
                "<S>a</S><S>b</S>",
                "<Objs></Objs>",
                "<Unknown/>",
                "<I32>2147483648</I32>",
                "<I32>one</I32>",
                "<By>256</By>",
                "<U64>18446744073709551616</U64>",
                "<B>maybe</B>",
                "<D>1E999999999</D>",
                "<D></D>",
                "<DT>yesterday</DT>",
                "<TS>5 minutes</TS>",
                "<G>1-2-3-4-5</G>",
                "<Version>1</Version>",
                "<BA>*</BA>",
                "<S><S>a</S></S>",
                "<Ref RefId=\"7\"/>",
                "<Obj><TNRef RefId=\"7\"/></Obj>",
                "<Obj><MS><S>nameless</S></MS></Obj>",
                "<Obj><DCT><En><S N=\"Key\">k</S></En></DCT></Obj>",
                "<Obj><MS>text</MS></Obj>",
                "<PR><PC>x</PC></PR>",
                "<!DOCTYPE S [<!ENTITY a \"b\">]><S>&a;</S>",
                "<!DOCTYPE S SYSTEM \"file:///etc/passwd\"><S/>"
            })
    void refusesWhatIsNoClixml(String text) {
        assertThatThrownBy(() -> ClixmlReader.read(text)).isInstanceOf(ProtocolViolation.class);
    }

    @Test
    void refusesWhatIsTooDeep() {
        String text = "<Obj><LST>".repeat(100_000) + "</LST></Obj>".repeat(100_000);
        assertThatThrownBy(() -> ClixmlReader.read(text))
                .isInstanceOf(ProtocolViolation.class)
                .hasMessageContaining("100 deep");
    }

    @Test
    void refusesAChainOfReferencesThatIsTooDeep() {
        StringBuilder text = new StringBuilder("<Obj RefId=\"list\"><LST><Obj RefId=\"0\"/>");
        for (int i = 1; i < 10_000; i++) {
            text.append("<Obj RefId=\"%d\"><LST><Ref RefId=\"%d\"/></LST></Obj>".formatted(i, i - 1));
        }
        assertThatThrownBy(() -> ClixmlReader.read(text.append("</LST></Obj>").toString()))
                .isInstanceOf(ProtocolViolation.class)
                .hasMessageContaining("deep");
    }

    @Test
    void refusesAValueThatReferencesMakeAstronomic() {
        StringBuilder text = new StringBuilder("<Obj RefId=\"list\"><LST><Obj RefId=\"0\"/>");
        for (int i = 1; i < 60; i++) {
            String ref = "<Ref RefId=\"%d\"/>".formatted(i - 1);
            text.append("<Obj RefId=\"%d\"><LST>".formatted(i))
                    .append(ref)
                    .append(ref)
                    .append("</LST></Obj>");
        }
        assertThatThrownBy(() -> ClixmlReader.read(text.append("</LST></Obj>").toString()))
                .isInstanceOf(ProtocolViolation.class)
                .hasMessageContaining("values came");
    }

    @Test
    void readsAGreatText() throws ProtocolViolation {
        String text = "0123456789 äöü <&>".repeat(600_000);
        assertThat(ClixmlReader.read(ClixmlWriter.write(PsValue.text(text)))).isEqualTo(PsValue.text(text));
    }
}
