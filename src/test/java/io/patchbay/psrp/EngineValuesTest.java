package io.patchbay.psrp;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.clixml.PsObject;
import io.patchbay.psrp.clixml.PsObject.Content;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.psrp.clixml.PsValues;
import io.patchbay.testing.EngineTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that the real engine takes and gives, and what it takes them for. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineValuesTest {
    @SuppressWarnings("NullAway.Init")
    private PowerShellSession session;

    @BeforeAll
    void open() throws PsrpException {
        session = EngineSessions.open();
    }

    @AfterAll
    void close() {
        session.close();
    }

    /** A value, and the .NET type that the engine must see. */
    record Row(PsValue value, String type) {}

    static Stream<Row> primitives() {
        OffsetDateTime moment = OffsetDateTime.parse("2026-11-24T20:54:29.5111871Z");
        return Stream.of(
                new Row(PsValue.text(""), "System.String"),
                new Row(PsValue.text("   "), "System.String"),
                new Row(PsValue.text("a'; rm -r $(x) `b"), "System.String"),
                new Row(PsValue.text("\"$env:PATH\" | Out-Null; 'x' # \u2018\u201C"), "System.String"),
                new Row(PsValue.text("日本語 アダプター名 \uD83D\uDE00 \uD867\uDE3D"), "System.String"),
                new Row(PsValue.text("\uD800 alone, \uDC00 too"), "System.String"),
                new Row(PsValue.text("_x0041_ _x005F_ _X0041_ __x _x_x0000_"), "System.String"),
                new Row(PsValue.text("\u0000\u0001\t\r\n\u001F\u007F\u0085\u009F"), "System.String"),
                new Row(PsValue.text("\uFFFE\uFFFF\uFEFF"), "System.String"),
                new Row(PsValue.text("]]> <!-- & &amp; \"'<>"), "System.String"),
                new Row(new PsValue.Char('\uD83D'), "System.Char"),
                new Row(PsValue.bool(true), "System.Boolean"),
                new Row(PsValue.bool(false), "System.Boolean"),
                new Row(new PsValue.UInt8(255), "System.Byte"),
                new Row(new PsValue.Int8(Byte.MIN_VALUE), "System.SByte"),
                new Row(new PsValue.UInt16(65535), "System.UInt16"),
                new Row(new PsValue.Int16(Short.MIN_VALUE), "System.Int16"),
                new Row(new PsValue.UInt32(4294967295L), "System.UInt32"),
                new Row(PsValue.int32(Integer.MIN_VALUE), "System.Int32"),
                new Row(new PsValue.UInt64(new BigInteger("18446744073709551615")), "System.UInt64"),
                new Row(PsValue.int64(Long.MIN_VALUE), "System.Int64"),
                new Row(new PsValue.Single(1.5e-30f), "System.Single"),
                new Row(new PsValue.Single(Float.NEGATIVE_INFINITY), "System.Single"),
                new Row(new PsValue.Real(Math.PI), "System.Double"),
                new Row(new PsValue.Real(Double.MAX_VALUE), "System.Double"),
                new Row(new PsValue.Real(Double.NaN), "System.Double"),
                new Row(new PsValue.Decimal(new BigDecimal("-79228162514264337593543950335")), "System.Decimal"),
                new Row(new PsValue.Decimal(new BigDecimal("0.10")), "System.Decimal"),
                new Row(new PsValue.DateTime(moment, PsValue.DateTime.Kind.UTC), "System.DateTime"),
                new Row(new PsValue.DateTime(moment, PsValue.DateTime.Kind.UNSPECIFIED), "System.DateTime"),
                new Row(new PsValue.TimeSpan(Duration.ofMillis(-90061001)), "System.TimeSpan"),
                new Row(PsValue.guid(UUID.fromString("5d41402a-bc4b-4a76-b971-9d911017c592")), "System.Guid"),
                new Row(new PsValue.Version("10.0.20348.2110"), "System.Version"),
                new Row(new PsValue.Link(URI.create("http://hv01:5985/wsman?x=y")), "System.Uri"),
                new Row(new PsValue.Bytes(new byte[] {0, 1, -1}), "System.Byte[]"),
                new Row(new PsValue.Xml("<a b=\"c\">d</a>"), "System.Xml.XmlDocument"));
    }

    @ParameterizedTest
    @MethodSource("primitives")
    void primitivesComeBackAsTheyWent(Row row) throws PsrpException {
        var result = session.invoke(PowerShell.script("param($v) $v.GetType().FullName; ,$v")
                .with("v", row.value())
                .build());
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).containsExactly(PsValue.text(row.type()), row.value());
    }

    @Test
    void everyCodeUnitOfAHostileTextArrives() throws PsrpException {
        for (String text : PsValues.texts().list().ofSize(200).sample()) {
            var result = session.invoke(PowerShell.script("param($v) ,@($v.ToCharArray() | ForEach-Object { [int]$_ })")
                    .with("v", PsValue.text(text))
                    .build());
            List<PsValue> units = new ArrayList<>();
            text.chars().forEach(each -> units.add(PsValue.int32(each)));
            assertThat(((PsObject) result.output().getFirst()).items()).as(text).isEqualTo(units);
        }
    }

    @Test
    void generatedPrimitivesComeBackAsTheyWent() throws PsrpException {
        List<PsValue> values = PsValues.primitives().list().ofSize(300).sample().stream()
                // a script block comes back as its text, local times in the engine's zone, NaN's bits as one NaN, XML
                // only
                // where it is XML; decimals beyond 28 digits do not exist in .NET
                .filter(each -> !(each instanceof PsValue.ScriptBlock || each instanceof PsValue.Xml))
                .filter(each -> !(each instanceof PsValue.DateTime date && date.kind() == PsValue.DateTime.Kind.LOCAL))
                .filter(each -> !(each instanceof PsValue.Link))
                .toList();
        var result = session.invoke(PowerShell.script("param($v) ,$v")
                .with("v", PsObject.list(values))
                .build());
        assertThat(((PsObject) result.output().getFirst()).items()).isEqualTo(values);
    }

    @Test
    void aLocalTimeIsTheSameMoment() throws PsrpException {
        OffsetDateTime moment = OffsetDateTime.parse("2026-11-24T20:54:29.5+09:00");
        var result = session.invoke(PowerShell.script("param($v) $v.ToUniversalTime()")
                .with("v", new PsValue.DateTime(moment, PsValue.DateTime.Kind.LOCAL))
                .build());
        PsValue.DateTime came = (PsValue.DateTime) result.output().getFirst();
        assertThat(came.kind()).isEqualTo(PsValue.DateTime.Kind.UTC);
        assertThat(came.value().toInstant()).isEqualTo(moment.toInstant());
    }

    @Test
    void nullIsAnArgumentAndAnOutput() throws PsrpException {
        var result = session.invoke(PowerShell.script("param($v) $null -eq $v; $v")
                .with("v", PsValue.NULL)
                .build());
        assertThat(result.output()).containsExactly(PsValue.bool(true), PsValue.NULL);
    }

    @Test
    void anArrayOfOneIsStillAnArray() throws PsrpException {
        var result = session.invoke(PowerShell.script("param($v) $v.Count; ,$v; ,@(); ,@(,@(1, 'x'))")
                .with("v", PsObject.list(PsValue.text("only")))
                .build());
        assertThat(result.output().getFirst()).isEqualTo(PsValue.int32(1));
        assertThat(((PsObject) result.output().get(1)).items()).containsExactly(PsValue.text("only"));
        assertThat(result.output().subList(2, 4))
                .containsExactly(PsObject.list(), PsObject.list(PsObject.list(PsValue.int32(1), PsValue.text("x"))));
    }

    @Test
    void hashtablesGoThereAndBack() throws PsrpException {
        Map<String, PsValue> entries = new LinkedHashMap<>();
        entries.put("z", PsValue.int32(1));
        entries.put("a", PsValue.NULL);
        entries.put("nested", PsObject.hashtable(Map.of("x", PsObject.list(PsValue.text("y")))));
        var result = session.invoke(PowerShell.script(
                        "param($v) $v.GetType().FullName; $v.nested.x[0]; $v.Count; $v; [ordered]@{z=1;a=2;m=3}")
                .with("v", PsObject.hashtable(entries))
                .build());
        assertThat(result.output().subList(0, 3))
                .containsExactly(PsValue.text("System.Collections.Hashtable"), PsValue.text("y"), PsValue.int32(3));
        PsObject table = (PsObject) result.output().get(3);
        assertThat(table.isA("System.Collections.Hashtable")).isTrue();
        assertThat(table.entry("Z")).isEqualTo(PsValue.int32(1));
        assertThat(table.entry("a")).isEqualTo(PsValue.NULL);
        PsObject ordered = (PsObject) result.output().get(4);
        assertThat(((Content.Dictionary) ordered.content()).entries().keySet())
                .containsExactly(PsValue.text("z"), PsValue.text("a"), PsValue.text("m"));
    }

    @Test
    void objectsBringTheirPropertiesInOrder() throws PsrpException {
        var result = session.invoke(PowerShell.script("$o = [pscustomobject]@{ Name = 'v'; Id = [guid]::Empty; "
                        + "Vlan = [uint32]7; Inner = [pscustomobject]@{ A = @(1) } }; "
                        + "$o.PSObject.TypeNames.Insert(0, 'Patchbay.Record'); $o")
                .build());
        PsObject record = (PsObject) result.output().getFirst();
        assertThat(record.isA("Patchbay.Record")).isTrue();
        assertThat(record.extended().keySet()).containsExactly("Name", "Id", "Vlan", "Inner");
        assertThat(record.property("vlan")).isEqualTo(new PsValue.UInt32(7));
        assertThat(record.property("Inner"))
                .isInstanceOfSatisfying(PsObject.class, inner -> assertThat(inner.property("A"))
                        .isEqualTo(PsObject.list(PsValue.int32(1))));
    }

    @Test
    void ourObjectsHaveTheirProperties() throws PsrpException {
        PsObject sent = PsObject.of(
                List.of("Patchbay.Record", "System.Object"),
                Map.of(
                        "Na me_x0041_",
                        PsValue.text("v"),
                        "Inner",
                        PsObject.of(List.of(), Map.of("A", PsValue.int32(1)))));
        var result =
                session.invoke(PowerShell.script("param($v) $v.'Na me_x0041_'; $v.Inner.A; $v.PSObject.TypeNames[0]")
                        .with("v", sent)
                        .build());
        assertThat(result.output())
                .containsExactly(PsValue.text("v"), PsValue.int32(1), PsValue.text("Deserialized.Patchbay.Record"));
    }

    @Test
    void enumsBringNumberAndName() throws PsrpException {
        var result = session.invoke(PowerShell.script("[DayOfWeek]::Friday; [System.IO.FileAttributes]'Hidden, System'")
                .build());
        PsObject friday = (PsObject) result.output().getFirst();
        assertThat(friday).isEqualTo(PsObject.enumeration("System.DayOfWeek", 5, "Friday"));
        assertThat(((PsObject) result.output().get(1)).text()).isEqualTo("Hidden, System");
    }

    @Test
    void theSameObjectTwiceIsOneObjectThere() throws PsrpException {
        PsObject shared = PsObject.of(List.of(), Map.of("A", PsValue.int32(1)));
        var result =
                session.invoke(PowerShell.script("param($v) [object]::ReferenceEquals($v[0].A, $v[1].A) -or $v[1].A")
                        .with("v", PsObject.list(shared, shared))
                        .build());
        assertThat(result.output()).containsExactly(PsValue.bool(true));
    }

    @Test
    void aHashtableThatHoldsItselfIsReadable() throws PsrpException {
        var result = session.invoke(
                PowerShell.script("$h = @{ a = 1 }; $h.self = $h; $h").build());
        PsObject table = (PsObject) result.output().getFirst();
        assertThat(table.entry("a")).isEqualTo(PsValue.int32(1));
        assertThat(table.entry("self")).isInstanceOf(PsObject.class);
    }

    @Test
    void tenMegabytesGoThereAndBack() throws PsrpException {
        String text = "0123456789abcdef<&_x0041_>äö日本".repeat(350_000);
        var result = session.invoke(PowerShell.script("param($v) $v.Length; $v")
                .with("v", PsValue.text(text))
                .build());
        assertThat(result.output()).containsExactly(PsValue.int32(text.length()), PsValue.text(text));
    }
}
