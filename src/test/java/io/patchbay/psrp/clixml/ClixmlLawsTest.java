package io.patchbay.psrp.clixml;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.psrp.PsrpException.ProtocolViolation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of CLIXML that hold for generated values. */
class ClixmlLawsTest {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadAsTheSame(@ForAll("values") PsValue value) throws ProtocolViolation {
        assertThat(ClixmlReader.read(ClixmlWriter.write(value))).isEqualTo(value);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void documentsOfSeveralValuesToo(@ForAll @Size(max = 4) List<@From("values") PsValue> values)
            throws ProtocolViolation {
        // the same object twice becomes a reference
        List<PsValue> twice =
                java.util.stream.Stream.concat(values.stream(), values.stream()).toList();
        assertThat(ClixmlReader.readDocument(ClixmlWriter.writeDocument(twice), Limits.DEFAULT))
                .isEqualTo(twice);
    }

    @Property(tries = 1000)
    void everyTextSurvivesUtf8(@ForAll("texts") String text) throws ProtocolViolation {
        byte[] bytes = ClixmlWriter.write(PsValue.text(text)).getBytes(StandardCharsets.UTF_8);
        assertThat(ClixmlReader.read(bytes, 0, bytes.length, Limits.DEFAULT)).isEqualTo(PsValue.text(text));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void damagedDocumentsAreViolationsAndNothingWorse(
            @ForAll("values") PsValue value, @ForAll @IntRange(min = 0) int where, @ForAll char by) {
        StringBuilder text = new StringBuilder(ClixmlWriter.write(value));
        text.setCharAt(where % text.length(), by);
        try {
            // some damage leaves a value: the letter of a text is another letter
            assertThat(ClixmlReader.read(text.toString())).isNotNull();
        } catch (ProtocolViolation e) {
            assertThat(e).hasMessageContaining("CLIXML");
        }
    }

    @Provide
    Arbitrary<PsValue> values() {
        return PsValues.values();
    }

    @Provide
    Arbitrary<String> texts() {
        return PsValues.texts();
    }
}
