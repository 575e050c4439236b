package io.gatehouse.persistence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in network order that grow as they are written; for one thread. */
final class WireBytes {
    private byte[] bytes;
    private int length;

    WireBytes(int room) {
        this.bytes = new byte[room];
    }

    void writeByte(int value) {
        int at = reserve(Byte.BYTES);
        bytes[at] = (byte) value;
    }

    void writeShort(int value) {
        int at = reserve(Short.BYTES);
        bytes[at] = (byte) (value >> Byte.SIZE);
        bytes[at + 1] = (byte) value;
    }

    void writeInt(int value) {
        int at = reserve(Integer.BYTES);
        for (int i = Integer.BYTES - 1; i >= 0; i--) {
            bytes[at++] = (byte) (value >> (i * Byte.SIZE));
        }
    }

    void writeLong(long value) {
        int at = reserve(Long.BYTES);
        for (int i = Long.BYTES - 1; i >= 0; i--) {
            bytes[at++] = (byte) (value >> (i * Byte.SIZE));
        }
    }

    void write(byte[] more) {
        int at = reserve(more.length);
        System.arraycopy(more, 0, bytes, at, more.length);
    }

    /** The text in UTF-8 after its length. */
    void writeText(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        writeInt(encoded.length);
        write(encoded);
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** Where the next bytes go; the array may be another one afterwards. */
    private int reserve(int more) {
        int at = length;
        length += more;
        if (length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length, 2 * bytes.length));
        }
        return at;
    }
}
