package io.gatehouse.bootstrap.cli.assess;

import java.io.IOException;
import java.io.InputStream;

/**
 * Lines of a stream as bytes, one at a time in one buffer: a line is there until the next one is
 * read. One that the buffer cannot hold is passed over and said to be too long.
 */
final class LineReader {
    static final int LONGEST = 1_048_576;

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST];
    private int start;
    private int end;
    private int length;
    private int next;
    private long number;
    private boolean isTooLong;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Steps to the next line; false after the last one. */
    boolean step() throws IOException {
        start = next;
        number++;
        isTooLong = false;
        int newline = newlineFrom(start);
        while (newline < 0 && more()) {
            newline = newlineFrom(start);
        }
        length = (newline < 0 ? end : newline) - start;
        next = newline < 0 ? end : newline + 1;
        return newline >= 0 || length > 0 || isTooLong;
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return length;
    }

    /** Counts from 1. */
    long number() {
        return number;
    }

    boolean isTooLong() {
        return isTooLong;
    }

    boolean isBlank() {
        for (int i = start; i < start + length; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return false;
            }
        }
        return !isTooLong;
    }

    private int newlineFrom(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Moves the begun line to the front and reads on behind it. */
    private boolean more() throws IOException {
        int kept = end - start;
        if (kept == LONGEST) {
            isTooLong = true;
            kept = 0;
        }
        System.arraycopy(buffer, start, buffer, 0, kept);
        start = 0;
        end = kept;
        int read = in.read(buffer, end, LONGEST - end);
        end += Math.max(0, read);
        return read > 0;
    }
}
