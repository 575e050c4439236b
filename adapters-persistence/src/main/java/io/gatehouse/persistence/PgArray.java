package io.gatehouse.persistence;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

import java.util.List;
import java.util.function.Function;

/**
 * One value of each row, in the binary form of an array: for the server a tenth of the work of
 * reading the same as text.
 */
final class PgArray extends PGobject implements PGBinaryObject {
    private static final long serialVersionUID = 1L;
    private static final int DIMENSIONS = 1;
    private static final int LOWER_BOUND = 1;
    private static final int MAY_HAVE_NULLS = 1;
    private static final int NULL_LENGTH = -1;
    private static final int HEADER = 20;
    private static final int ROOM_PER_ROW = 24;

    private final byte[] bytes;

    private PgArray(PgType type, byte[] bytes) {
        setType(type.arrayName());
        this.bytes = bytes;
    }

    static <T> PgArray of(
            PgType type, List<T> rows, Function<? super T, ? extends @Nullable Object> value) {
        WireBytes out = new WireBytes(HEADER + rows.size() * ROOM_PER_ROW);
        writeHeader(type, rows.size(), out);
        for (T row : rows) {
            writeElement(type, Plain.of(value.apply(row)), out);
        }
        return new PgArray(type, out.toByteArray());
    }

    private static void writeHeader(PgType type, int length, WireBytes out) {
        out.writeInt(DIMENSIONS);
        out.writeInt(MAY_HAVE_NULLS);
        out.writeInt(type.element());
        out.writeInt(length);
        out.writeInt(LOWER_BOUND);
    }

    private static void writeElement(PgType type, @Nullable Object value, WireBytes out) {
        if (value == null) {
            out.writeInt(NULL_LENGTH);
        } else {
            type.write(value, out);
        }
    }

    @Override
    public int lengthInBytes() {
        return bytes.length;
    }

    @Override
    public void toBytes(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, bytes.length);
    }

    /** Asked for only where the driver was not told to send the type in binary. */
    @Override
    public String getValue() {
        throw new IllegalStateException("The connection does not send " + getType() + " in binary");
    }

    @Override
    public void setByteValue(byte[] value, int offset) {
        throw new UnsupportedOperationException("An array is made of rows");
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public Object clone() {
        return this;
    }
}
