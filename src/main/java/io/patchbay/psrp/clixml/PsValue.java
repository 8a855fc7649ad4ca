package io.patchbay.psrp.clixml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

/**
 * A PowerShell value as PSRP carries it (MS-PSRP 2.2.5.1 for the primitive types, {@link PsObject} for 2.2.5.2).
 *
 * <p>Each record is one CLIXML element, so that a value read and written again is the same on the wire: {@code I32} and
 * {@code U32} stay different things.
 */
public sealed interface PsValue permits PsValue.Primitive, PsObject {

    /** A value that one element holds, without properties of its own. */
    sealed interface Primitive extends PsValue {}

    /** {@code <Nil/>}. */
    record Null() implements Primitive {
        @Override
        public String toString() {
            return "";
        }
    }

    /** {@code <S>}: any UTF-16 text, unpaired surrogates and control characters included. */
    record Text(String value) implements Primitive {
        @Override
        public String toString() {
            return value;
        }
    }

    /** {@code <C>}: one UTF-16 code unit. */
    record Char(char value) implements Primitive {}

    /** {@code <B>}. */
    record Bool(boolean value) implements Primitive {
        @Override
        public String toString() {
            return value ? "True" : "False";
        }
    }

    /** {@code <By>}: 0 to 255. */
    record UInt8(int value) implements Primitive {}

    /** {@code <SB>}. */
    record Int8(byte value) implements Primitive {}

    /** {@code <U16>}: 0 to 65535. */
    record UInt16(int value) implements Primitive {}

    /** {@code <I16>}. */
    record Int16(short value) implements Primitive {}

    /** {@code <U32>}: 0 to 4294967295. */
    record UInt32(long value) implements Primitive {}

    /** {@code <I32>}. */
    record Int32(int value) implements Primitive {}

    /** {@code <U64>}: 0 to 2^64 - 1. */
    record UInt64(BigInteger value) implements Primitive {}

    /** {@code <I64>}. */
    record Int64(long value) implements Primitive {}

    /** {@code <Sg>}. */
    record Single(float value) implements Primitive {}

    /** {@code <Db>}. */
    record Real(double value) implements Primitive {}

    /** {@code <D>}. */
    record Decimal(BigDecimal value) implements Primitive {}

    /**
     * {@code <DT>}: a .NET DateTime.
     *
     * @param value the moment; its offset is meaningful only when {@code kind} is not {@link Kind#UNSPECIFIED}
     * @param kind what .NET knows of the offset: UTC ({@code Z} on the wire), LOCAL (an offset), or UNSPECIFIED (none)
     */
    record DateTime(OffsetDateTime value, Kind kind) implements Primitive {
        /** .NET's DateTimeKind. */
        public enum Kind {
            UNSPECIFIED,
            UTC,
            LOCAL
        }
    }

    /** {@code <TS>}: a .NET TimeSpan, in steps of 100 ns. */
    record TimeSpan(Duration value) implements Primitive {}

    /** {@code <G>}. */
    record Guid(UUID value) implements Primitive {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** {@code <URI>}. */
    record Link(URI value) implements Primitive {}

    /** {@code <Version>}: two to four numbers with dots. */
    record Version(String value) implements Primitive {
        @Override
        public String toString() {
            return value;
        }
    }

    /** {@code <XD>}: an XML document, as text. It is never parsed here. */
    record Xml(String value) implements Primitive {}

    /** {@code <SBK>}: the text of a script block. */
    record ScriptBlock(String value) implements Primitive {}

    /** {@code <SS>}: a secure string, encrypted with the session key (MS-PSRP 2.2.5.1.24). */
    record SecureString(String encrypted) implements Primitive {
        @Override
        public String toString() {
            return "System.Security.SecureString";
        }
    }

    /** {@code <BA>}. */
    record Bytes(byte[] value) implements Primitive {
        public Bytes {
            value = value.clone();
        }

        @Override
        public byte[] value() {
            return value.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes that && Arrays.equals(value, that.value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }

        @Override
        public String toString() {
            return value.length + " bytes";
        }
    }

    /** The one null. */
    Null NULL = new Null();

    static Text text(String value) {
        return new Text(value);
    }

    static Bool bool(boolean value) {
        return new Bool(value);
    }

    static Int32 int32(int value) {
        return new Int32(value);
    }

    static Int64 int64(long value) {
        return new Int64(value);
    }

    static Guid guid(UUID value) {
        return new Guid(value);
    }
}
