package io.patchbay.ui.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.diagram.VlanColour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The theme's VLAN colours, measured. Colour-blindness is simulated with the matrices of Machado, Oliveira and Fernandes
 * (2009) at full severity, differences are CIE76.
 */
class VlanPaletteTest {
    private static final Pattern TOKEN =
            Pattern.compile("--pb-v(\\d):\\s*light-dark\\(\\s*#([0-9a-f]{6}),\\s*#([0-9a-f]{6})\\)");
    private static final double TELLABLE = 12;
    private static final double READABLE = 4.5;

    private enum Sight {
        FULL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        PROTANOPIA(new double[][] {
            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
        }),
        DEUTERANOPIA(new double[][] {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
        }),
        TRITANOPIA(new double[][] {
            {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
        });

        private final double[][] matrix;

        Sight(double[][] matrix) {
            this.matrix = matrix;
        }
    }

    @Test
    void hasAPairForEverySlot() throws IOException {
        assertThat(palette(true)).hasSize(VlanColour.COLOURS + 1);
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void tellsAnyTwoApart(Sight sight) throws IOException {
        for (boolean light : new boolean[] {true, false}) {
            List<Integer> colours = palette(light);
            for (int i = 0; i < colours.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double[] one = lab(linear(colours.get(i)), sight);
                    double[] other = lab(linear(colours.get(j)), sight);
                    assertThat(Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]))
                            .as("v%d and v%d, %s", j, i, light ? "light" : "dark")
                            .isGreaterThan(TELLABLE);
                }
            }
        }
    }

    @Test
    void isReadableAsTextOnABox() throws IOException {
        assertThat(palette(true))
                .allSatisfy(each -> assertThat(contrast(each, 0xffffff)).isGreaterThan(READABLE));
        assertThat(palette(false))
                .allSatisfy(each -> assertThat(contrast(each, 0x1d2630)).isGreaterThan(READABLE));
    }

    private static List<Integer> palette(boolean light) throws IOException {
        Matcher matcher = TOKEN.matcher(Files.readString(Path.of("themes/patchbay/tokens.css")));
        List<Integer> colours = new ArrayList<>();
        while (matcher.find()) {
            assertThat(Integer.parseInt(matcher.group(1))).isEqualTo(colours.size());
            colours.add(Integer.parseInt(matcher.group(light ? 2 : 3), 16));
        }
        return colours;
    }

    private static double[] linear(int rgb) {
        return Stream.of(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255)
                .mapToDouble(each -> each / 255.0)
                .map(each -> each <= 0.04045 ? each / 12.92 : Math.pow((each + 0.055) / 1.055, 2.4))
                .toArray();
    }

    private static double contrast(int one, int other) {
        double a = luminance(linear(one)) + 0.05;
        double b = luminance(linear(other)) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] lab(double[] rgb, Sight sight) {
        double[] seen = Stream.of(sight.matrix)
                .mapToDouble(row -> row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])
                .map(each -> Math.clamp(each, 0, 1))
                .toArray();
        double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        double y = root(luminance(seen));
        double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
