package io.patchbay.psrp.clixml;

import io.patchbay.psrp.clixml.PsValue.Primitive;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** The elements of one value each (MS-PSRP 2.2.5.1), both ways: one table to read, one to write. */
final class Primitives {
    private static final Pattern VERSION = Pattern.compile("\\d{1,10}(\\.\\d{1,10}){1,3}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{0,40}(\\.\\d{0,40})?");
    private static final BigInteger UINT64_MAX = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private Primitives() {}

    /** Whether a word names such an element. */
    static boolean named(String element) {
        return switch (element) {
            case "Nil", "S", "C", "B", "By", "SB", "U16", "I16", "U32", "I32", "U64", "I64", "Sg", "Db", "D" -> true;
            case "DT", "TS", "G", "URI", "Version", "XD", "SBK", "SS", "BA" -> true;
            default -> false;
        };
    }

    /** @throws IllegalArgumentException or DateTimeException, where the text is no such value */
    static Primitive parse(String element, String text) {
        return switch (element) {
            case "Nil" -> PsValue.NULL;
            case "S" -> new PsValue.Text(Escapes.decode(text));
            case "C" -> new PsValue.Char((char) within(text, 0, 0xFFFF));
            case "B" -> PsValue.bool(bool(text.strip()));
            case "By" -> new PsValue.UInt8((int) within(text, 0, 0xFF));
            case "SB" -> new PsValue.Int8((byte) within(text, Byte.MIN_VALUE, Byte.MAX_VALUE));
            case "U16" -> new PsValue.UInt16((int) within(text, 0, 0xFFFF));
            case "I16" -> new PsValue.Int16((short) within(text, Short.MIN_VALUE, Short.MAX_VALUE));
            case "U32" -> new PsValue.UInt32(within(text, 0, 0xFFFF_FFFFL));
            case "I32" -> PsValue.int32((int) within(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
            case "U64" -> new PsValue.UInt64(uint64(text.strip()));
            case "I64" -> PsValue.int64(Long.parseLong(text.strip()));
            case "Sg" -> new PsValue.Single((float) real(text.strip(), true));
            case "Db" -> new PsValue.Real(real(text.strip(), false));
            case "D" -> new PsValue.Decimal(decimal(text.strip()));
            case "DT" -> Dates.parse(text.strip());
            case "TS" -> new PsValue.TimeSpan(Duration.parse(text.strip()));
            case "G" -> new PsValue.Guid(guid(text.strip()));
            case "URI" -> new PsValue.Link(link(Escapes.decode(text)));
            case "Version" -> new PsValue.Version(version(text.strip()));
            case "XD" -> new PsValue.Xml(Escapes.decode(text));
            case "SBK" -> new PsValue.ScriptBlock(Escapes.decode(text));
            case "SS" -> new PsValue.SecureString(text);
            case "BA" -> new PsValue.Bytes(Base64.getDecoder().decode(text.strip()));
            default -> throw new IllegalArgumentException("no such element");
        };
    }

    static String element(Primitive value) {
        return switch (value) {
            case PsValue.Null ignored -> "Nil";
            case PsValue.Text ignored -> "S";
            case PsValue.Char ignored -> "C";
            case PsValue.Bool ignored -> "B";
            case PsValue.UInt8 ignored -> "By";
            case PsValue.Int8 ignored -> "SB";
            case PsValue.UInt16 ignored -> "U16";
            case PsValue.Int16 ignored -> "I16";
            case PsValue.UInt32 ignored -> "U32";
            case PsValue.Int32 ignored -> "I32";
            case PsValue.UInt64 ignored -> "U64";
            case PsValue.Int64 ignored -> "I64";
            case PsValue.Single ignored -> "Sg";
            case PsValue.Real ignored -> "Db";
            case PsValue.Decimal ignored -> "D";
            case PsValue.DateTime ignored -> "DT";
            case PsValue.TimeSpan ignored -> "TS";
            case PsValue.Guid ignored -> "G";
            case PsValue.Link ignored -> "URI";
            case PsValue.Version ignored -> "Version";
            case PsValue.Xml ignored -> "XD";
            case PsValue.ScriptBlock ignored -> "SBK";
            case PsValue.SecureString ignored -> "SS";
            case PsValue.Bytes ignored -> "BA";
        };
    }

    /** Appends the element's text. */
    static void format(Primitive value, StringBuilder out) {
        switch (value) {
            case PsValue.Null ignored -> {}
            case PsValue.Text each -> Escapes.encode(each.value(), out);
            case PsValue.Char each -> out.append((int) each.value());
            case PsValue.Bool each -> out.append(each.value());
            case PsValue.UInt8 each -> out.append(each.value());
            case PsValue.Int8 each -> out.append(each.value());
            case PsValue.UInt16 each -> out.append(each.value());
            case PsValue.Int16 each -> out.append(each.value());
            case PsValue.UInt32 each -> out.append(each.value());
            case PsValue.Int32 each -> out.append(each.value());
            case PsValue.UInt64 each -> out.append(each.value());
            case PsValue.Int64 each -> out.append(each.value());
            case PsValue.Single each -> out.append(special(each.value(), Float.toString(each.value())));
            case PsValue.Real each -> out.append(special(each.value(), Double.toString(each.value())));
            case PsValue.Decimal each -> out.append(each.value().toPlainString());
            case PsValue.DateTime each -> out.append(Dates.format(each));
            case PsValue.TimeSpan each -> out.append(timeSpan(each.value()));
            case PsValue.Guid each -> out.append(each.value());
            case PsValue.Link each -> Escapes.encode(each.value().toString(), out);
            case PsValue.Version each -> Escapes.encode(each.value(), out);
            case PsValue.Xml each -> Escapes.encode(each.value(), out);
            case PsValue.ScriptBlock each -> Escapes.encode(each.value(), out);
            case PsValue.SecureString each -> Escapes.encode(each.encrypted(), out);
            case PsValue.Bytes each -> out.append(Base64.getEncoder().encodeToString(each.value()));
        }
    }

    private static long within(String text, long least, long greatest) {
        long value = Long.parseLong(text.strip());
        if (value < least || value > greatest) {
            throw new IllegalArgumentException("not within " + least + " and " + greatest);
        }
        return value;
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true", "1", "True" -> true;
            case "false", "0", "False" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static BigInteger uint64(String text) {
        if (text.length() > 20) {
            throw new IllegalArgumentException("too many digits");
        }
        BigInteger value = new BigInteger(text);
        if (value.signum() < 0 || value.compareTo(UINT64_MAX) > 0) {
            throw new IllegalArgumentException("not within 0 and " + UINT64_MAX);
        }
        return value;
    }

    private static double real(String text, boolean single) {
        return switch (text) {
            case "INF", "Infinity" -> Double.POSITIVE_INFINITY;
            case "-INF", "-Infinity" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> Double.NaN;
            default -> {
                if (text.length() > 64) {
                    throw new IllegalArgumentException("too many digits");
                }
                yield single ? Float.parseFloat(text) : Double.parseDouble(text);
            }
        };
    }

    private static String special(double value, String finite) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        return Double.isInfinite(value) ? (value > 0 ? "INF" : "-INF") : finite;
    }

    private static BigDecimal decimal(String text) {
        // no exponent: 1E999999999 is ten characters here and a gigabyte when written out
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("no decimal number");
        }
        return new BigDecimal(text);
    }

    private static UUID guid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("no GUID");
        }
        return UUID.fromString(text);
    }

    private static String version(String text) {
        if (!VERSION.matcher(text).matches()) {
            throw new IllegalArgumentException("no version");
        }
        return text;
    }

    private static URI link(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // .NET's Uri.ToString() shows some characters unescaped that Java's URI refuses, a space above all
            return URI.create(quoted(text));
        }
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0 || c == 0x7F) {
                out.append('%').append("%02X".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** As XML Schema writes a duration: Java's own form has no days, and signs each part. */
    private static String timeSpan(Duration value) {
        Duration size = value.abs();
        StringBuilder out = new StringBuilder(value.isNegative() ? "-P" : "P");
        out.append(size.toDaysPart()).append("DT");
        out.append(size.toHoursPart()).append('H').append(size.toMinutesPart()).append('M');
        out.append(size.toSecondsPart());
        int ticks = size.toNanosPart() / 100;
        if (ticks != 0) {
            out.append('.').append("%07d".formatted(ticks));
        }
        return out.append('S').toString();
    }
}
