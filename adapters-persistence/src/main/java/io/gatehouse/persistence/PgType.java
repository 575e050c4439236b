package io.gatehouse.persistence;

import org.postgresql.util.ByteConverter;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * Column types that the house uses, with their numbers in every PostgreSQL and their binary form.
 */
public enum PgType {
    UUID(2950, 2951, "_uuid") {
        @Override
        void write(Object value, WireBytes out) {
            UUID uuid = (UUID) value;
            out.writeInt(2 * Long.BYTES);
            out.writeLong(uuid.getMostSignificantBits());
            out.writeLong(uuid.getLeastSignificantBits());
        }
    },
    TEXT(25, 1009, "_text") {
        @Override
        void write(Object value, WireBytes out) {
            out.writeText(value.toString());
        }
    },
    BOOLEAN(16, 1000, "_bool") {
        @Override
        void write(Object value, WireBytes out) {
            out.writeInt(1);
            out.writeByte((Boolean) value ? 1 : 0);
        }
    },
    SMALLINT(21, 1005, "_int2") {
        @Override
        void write(Object value, WireBytes out) {
            out.writeInt(Short.BYTES);
            out.writeShort(((Number) value).intValue());
        }
    },
    INTEGER(23, 1007, "_int4") {
        @Override
        void write(Object value, WireBytes out) {
            out.writeInt(Integer.BYTES);
            out.writeInt(((Number) value).intValue());
        }
    },
    BIGINT(20, 1016, "_int8") {
        @Override
        void write(Object value, WireBytes out) {
            writeLong(((Number) value).longValue(), out);
        }
    },
    NUMERIC(1700, 1231, "_numeric") {
        @Override
        void write(Object value, WireBytes out) {
            writeBytes(ByteConverter.numeric((BigDecimal) value), out);
        }
    },
    TIMESTAMPTZ(1184, 1185, "_timestamptz") {
        @Override
        void write(Object value, WireBytes out) {
            Instant at = (Instant) value;
            long seconds = at.getEpochSecond() - SECONDS_TO_2000;
            writeLong(seconds * MICROS + at.getNano() / NANOS_PER_MICRO, out);
        }
    },
    DATE(1082, 1182, "_date") {
        @Override
        void write(Object value, WireBytes out) {
            out.writeInt(Integer.BYTES);
            out.writeInt(Math.toIntExact(((LocalDate) value).toEpochDay() - DAYS_TO_2000));
        }
    },
    TIME(1083, 1183, "_time") {
        @Override
        void write(Object value, WireBytes out) {
            writeLong(((LocalTime) value).toNanoOfDay() / NANOS_PER_MICRO, out);
        }
    },
    JSONB(3802, 3807, "_jsonb") {
        @Override
        void write(Object value, WireBytes out) {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            out.writeInt(1 + text.length);
            out.writeByte(JSONB_VERSION);
            out.write(text);
        }
    };

    /** PostgreSQL counts time from the year 2000. */
    private static final long SECONDS_TO_2000 = 946_684_800;

    private static final long DAYS_TO_2000 = 10_957;
    private static final long MICROS = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final int JSONB_VERSION = 1;

    private final int element;
    private final int array;
    private final String arrayName;

    PgType(int element, int array, String arrayName) {
        this.element = element;
        this.array = array;
        this.arrayName = arrayName;
    }

    int element() {
        return element;
    }

    int array() {
        return array;
    }

    String arrayName() {
        return arrayName;
    }

    /** Length and bytes of a value, as its receive function reads them. */
    abstract void write(Object value, WireBytes out);

    private static void writeLong(long value, WireBytes out) {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private static void writeBytes(byte[] bytes, WireBytes out) {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
