package io.patchbay.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.network.VlanRanges;
import io.patchbay.network.VlanSetting;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VlanColourTest {

    @Test
    void givesEveryVlanAColourOfTheTheme() {
        assertThat(IntStream.rangeClosed(0, 4095).map(VlanColour::of))
                .allMatch(colour -> colour >= 1 && colour <= VlanColour.COLOURS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void tellsNeighboursOfANumberingPlanApart(int step) {
        assertThat(IntStream.rangeClosed(1, VlanColour.COLOURS).map(i -> VlanColour.of(i * step)))
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesUntaggedGrey() {
        assertThat(VlanColour.of(VlanSetting.UNTAGGED)).isEqualTo(VlanColour.UNTAGGED);
    }

    @Test
    void takesATrunksNativeVlanElseItsFirst() {
        VlanRanges allowed = VlanRanges.of(List.of(100, 101));

        assertThat(VlanColour.of(new VlanSetting.Trunk(20, allowed))).isEqualTo(VlanColour.of(20));
        assertThat(VlanColour.of(new VlanSetting.Trunk(0, allowed))).isEqualTo(VlanColour.of(100));
        assertThat(VlanColour.of(new VlanSetting.Trunk(0, VlanRanges.of(List.of()))))
                .isEqualTo(VlanColour.UNTAGGED);
    }
}
