package io.gatehouse.bootstrap.bench;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One answer, put together from what arrives; the server names its length. */
final class AnswerBytes {
    private static final int ROOM = 1 << 16;
    private static final int STATUS_AT = 9;
    private static final int STATUS_END = 12;
    private static final byte[] HEAD_END = ascii("\r\n\r\n");
    private static final String LENGTH = "content-length:";

    private final ByteBuffer bytes = ByteBuffer.allocate(ROOM);
    private int head;
    private int end;

    /** Takes what has arrived; true when the answer is whole. */
    boolean readFrom(ReadableByteChannel channel) throws IOException {
        if (channel.read(bytes) < 0) {
            throw new EOFException("The server closed a connection.");
        }
        if (end == 0) {
            findEnd();
        }
        return end > 0 && bytes.position() >= end;
    }

    int status() {
        return Integer.parseInt(text(STATUS_AT, STATUS_END));
    }

    String body() {
        return text(head, end);
    }

    boolean bodyHolds(byte[] word) {
        return indexOf(word, head, end) >= 0;
    }

    void clear() {
        bytes.clear();
        head = 0;
        end = 0;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void findEnd() {
        int blank = indexOf(HEAD_END, 0, bytes.position());
        if (blank >= 0) {
            head = blank + HEAD_END.length;
            end = head + bodyLength(text(0, head).toLowerCase(Locale.ROOT));
        }
    }

    private static int bodyLength(String headers) {
        int at = headers.indexOf(LENGTH);
        if (at < 0) {
            throw new IllegalStateException("An answer does not name its length: " + headers);
        }
        int from = at + LENGTH.length();
        return Integer.parseInt(headers.substring(from, headers.indexOf('\r', from)).strip());
    }

    private int indexOf(byte[] word, int from, int to) {
        for (int at = from; at <= to - word.length; at++) {
            if (startsAt(word, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean startsAt(byte[] word, int at) {
        for (int i = 0; i < word.length; i++) {
            if (bytes.get(at + i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private String text(int from, int to) {
        return new String(bytes.array(), from, to - from, StandardCharsets.UTF_8);
    }
}
