package io.patchbay.psrp.fragment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patchbay.psrp.PsrpException.ProtocolViolation;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Fragments, however they are cut. */
class FragmentLawsTest {

    @Property(tries = 500)
    void messagesComeOutAsTheyWentInWhateverTheCutting(
            @ForAll @Size(max = 6) List<byte[]> messages,
            @ForAll @IntRange(min = FragmentSplitter.HEADER + 1, max = 80) int maxFragment,
            @ForAll @IntRange(min = 1, max = 50) int greatestPiece,
            @ForAll Random chance)
            throws ProtocolViolation {
        FragmentSplitter splitter = new FragmentSplitter();
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        for (byte[] message : messages) {
            for (byte[] fragment : splitter.split(message, maxFragment)) {
                assertThat(fragment.length).isLessThanOrEqualTo(maxFragment);
                wire.writeBytes(fragment);
            }
        }
        FragmentAssembler assembler = new FragmentAssembler();
        List<byte[]> out = new ArrayList<>();
        byte[] bytes = wire.toByteArray();
        for (int at = 0; at < bytes.length; ) {
            int piece = Math.min(1 + chance.nextInt(greatestPiece), bytes.length - at);
            out.addAll(assembler.accept(Arrays.copyOfRange(bytes, at, at + piece)));
            at += piece;
        }
        assertThat(out).containsExactlyElementsOf(messages);
        assertThat(assembler.unfinished()).isFalse();
    }

    @Property(tries = 500)
    void randomBytesAreAViolationOrWaitForMore(@ForAll @Size(max = 200) byte[] bytes) {
        FragmentAssembler assembler = new FragmentAssembler(1000);
        try {
            assertThat(assembler.accept(bytes)).hasSizeLessThan(10);
        } catch (ProtocolViolation e) {
            assertThat(e).hasMessageContaining("fragment");
        }
    }

    @Example
    void aFragmentIsLaidOutAsInMsPsrp224() {
        byte[] fragment =
                new FragmentSplitter().split(new byte[] {(byte) 0xAB}, 100).getFirst();
        assertThat(HexFormat.of().formatHex(fragment))
                .isEqualTo("0000000000000001" + "0000000000000000" + "03" + "00000001" + "ab");
    }

    @Example
    void refusesMoreThanItWasTold() {
        FragmentAssembler assembler = new FragmentAssembler(1000);
        assertThatThrownBy(() -> {
                    for (byte[] each : new FragmentSplitter().split(new byte[1001], 100)) {
                        assembler.accept(each);
                    }
                })
                .isInstanceOf(ProtocolViolation.class)
                .hasMessageContaining("1000 bytes");
    }

    @Example
    void refusesFragmentsOutOfOrder() throws ProtocolViolation {
        List<byte[]> fragments = new FragmentSplitter().split(new byte[300], 100);
        FragmentAssembler assembler = new FragmentAssembler();
        assembler.accept(fragments.getFirst());
        assertThatThrownBy(() -> assembler.accept(fragments.get(2))).isInstanceOf(ProtocolViolation.class);
        assertThatThrownBy(() -> new FragmentAssembler().accept(fragments.get(1)))
                .isInstanceOf(ProtocolViolation.class);
    }

    @Example
    void aPromiseOfAGigabyteCostsNothing() {
        byte[] header = HexFormat.of().parseHex("0000000000000001" + "0000000000000000" + "01" + "3fffffff");
        assertThatThrownBy(() -> new FragmentAssembler().accept(header)).isInstanceOf(ProtocolViolation.class);
    }
}
