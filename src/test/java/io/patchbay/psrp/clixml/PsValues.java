package io.patchbay.psrp.clixml;

import io.patchbay.psrp.clixml.PsObject.Content;
import io.patchbay.psrp.clixml.PsObject.Content.Sequence.Form;
import io.patchbay.psrp.clixml.PsValue.DateTime;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.DateTimes;

/** Generated values of PowerShell, of every kind that CLIXML knows. */
public final class PsValues {
    private PsValues() {}

    /** Any UTF-16: unpaired surrogates, control characters, what looks like an escape, and what looks like code. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.of(
                "_x0041_",
                "_x",
                "_X005f_",
                "_x_x0041_",
                "__x0000_",
                "_x0001F600_",
                "a'; rm -r $(x) `b",
                "]]>",
                "<!--",
                "&amp;",
                "\"'<>&",
                "   ",
                "\r\n\t",
                "\u0000\u0001\u001F\u007F\u0085",
                "\uFFFE\uFFFF\uFEFF",
                "\uD800",
                "\uDC00\uD800",
                "\uD83D\uDE00",
                "日本語のアダプター名");
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(30),
                Arbitraries.strings().ascii().ofMaxLength(30),
                Combinators.combine(
                                hostile, hostile, Arbitraries.strings().all().ofMaxLength(3))
                        .as((a, b, c) -> a + c + b));
    }

    /** Values of one element. */
    public static Arbitrary<PsValue> primitives() {
        Arbitrary<Long> longs = Arbitraries.longs();
        return Arbitraries.oneOf(List.of(
                Arbitraries.just(PsValue.NULL),
                texts().map(PsValue::text),
                Arbitraries.chars().all().map(PsValue.Char::new),
                Arbitraries.of(true, false).map(PsValue::bool),
                Arbitraries.integers().between(0, 255).map(PsValue.UInt8::new),
                Arbitraries.bytes().map(PsValue.Int8::new),
                Arbitraries.integers().between(0, 65535).map(PsValue.UInt16::new),
                Arbitraries.shorts().map(PsValue.Int16::new),
                Arbitraries.longs().between(0, 4294967295L).map(PsValue.UInt32::new),
                Arbitraries.integers().map(PsValue::int32),
                Arbitraries.bigIntegers()
                        .between(BigInteger.ZERO, BigInteger.TWO.pow(64).subtract(BigInteger.ONE))
                        .map(PsValue.UInt64::new),
                longs.map(PsValue::int64),
                Arbitraries.integers().map(each -> new PsValue.Single(Float.intBitsToFloat(each))),
                longs.map(each -> new PsValue.Real(Double.longBitsToDouble(each))),
                Combinators.combine(longs, Arbitraries.integers().between(0, 20))
                        .as((digits, scale) -> new PsValue.Decimal(BigDecimal.valueOf(digits, scale))),
                dates(),
                longs.map(each -> new PsValue.TimeSpan(Duration.ofSeconds(each / 10_000_000, each % 10_000_000 * 100))),
                Combinators.combine(longs, longs).as((high, low) -> PsValue.guid(new UUID(high, low))),
                Arbitraries.of("http://hv01:5985/wsman?a=b", "../x%20y", "mailto:a@b", "urn:日本")
                        .map(each -> new PsValue.Link(URI.create(each))),
                Arbitraries.integers()
                        .between(0, Integer.MAX_VALUE)
                        .list()
                        .ofMinSize(2)
                        .ofMaxSize(4)
                        .map(each -> new PsValue.Version(String.join(
                                ".", each.stream().map(String::valueOf).toList()))),
                texts().map(PsValue.Xml::new),
                texts().map(PsValue.ScriptBlock::new),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(40).map(PsValue.Bytes::new)));
    }

    private static Arbitrary<PsValue> dates() {
        Arbitrary<LocalDateTime> moments =
                DateTimes.dateTimes().between(LocalDateTime.of(2, 1, 1, 0, 0), LocalDateTime.of(9998, 12, 31, 0, 0));
        return Combinators.combine(
                        moments,
                        Arbitraries.integers().between(0, 9_999_999),
                        Arbitraries.integers().between(-14 * 60, 14 * 60),
                        Arbitraries.of(DateTime.Kind.class))
                .as((moment, ticks, minutes, kind) -> {
                    ZoneOffset offset =
                            kind == DateTime.Kind.LOCAL ? ZoneOffset.ofTotalSeconds(minutes * 60) : ZoneOffset.UTC;
                    return new DateTime(OffsetDateTime.of(moment.withNano(ticks * 100), offset), kind);
                });
    }

    /** Values of every kind, objects three deep. */
    public static Arbitrary<PsValue> values() {
        return values(3);
    }

    private static Arbitrary<PsValue> values(int depth) {
        if (depth == 0) {
            return primitives();
        }
        Arbitrary<PsValue> inner = Arbitraries.lazy(() -> values(depth - 1));
        Arbitrary<List<String>> types = Arbitraries.of(
                List.of(),
                List.of("System.Object"),
                List.of("Microsoft.HyperV.PowerShell.VMSwitch", "System.Object"),
                List.of("List`1[[System.String, \"quoted\" <x> _x0041_]]"));
        Arbitrary<Map<String, PsValue>> properties =
                Arbitraries.maps(texts(), inner).ofMaxSize(3);
        Arbitrary<Content> contents = Arbitraries.oneOf(
                Arbitraries.just(new Content.None()),
                primitives().map(each -> new Content.Value((PsValue.Primitive) each)),
                Combinators.combine(Arbitraries.of(Form.class), inner.list().ofMaxSize(4))
                        .as(Content.Sequence::new),
                Arbitraries.maps(inner, inner).ofMaxSize(3).map(Content.Dictionary::new));
        Arbitrary<PsValue> objects = Combinators.combine(
                        types, texts().injectNull(0.5), contents, properties, properties)
                .as((names, text, content, adapted, extended) -> new PsObject(names, text, content, adapted, extended));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, primitives()), net.jqwik.api.Tuple.of(2, objects));
    }
}
