package io.gatehouse.bootstrap.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;

/** One caller: sends an order, waits for its fill, sends the next. */
final class OrderConnection implements AutoCloseable {
    private static final int CREATED = 201;
    private static final byte[] FILLED = AnswerBytes.ascii("\"status\":\"FILLED\"");
    private static final int DIGITS = 9;
    private static final String FIRST = "0".repeat(DIGITS);
    private static final int BASE = 10;

    private final SocketChannel channel;
    private final byte[] request;
    private final int numberEnd;
    private final AnswerBytes answer = new AnswerBytes();
    private long sentAt;

    private OrderConnection(SocketChannel channel, byte[] request, int numberEnd) {
        this.channel = channel;
        this.request = request;
        this.numberEnd = numberEnd;
    }

    /** Its orders are named by run and connection, so that no two of a home are the same. */
    static OrderConnection open(BenchDesk desk, String run, int number, Selector selector)
            throws IOException {
        String account = desk.accounts().get(number % desk.accounts().size());
        Map<String, String> headers = new HashMap<>(desk.signedIn(account));
        headers.put("Prefer", "wait=10");
        String before =
                "{\"instrument\":\"BTC\",\"side\":\"BUY\",\"order_type\":\"MARKET\","
                        + "\"quantity\":\"0.0001\",\"client_order_id\":\""
                        + run
                        + "-"
                        + number
                        + "-"
                        + FIRST;
        String after = "\"}";
        byte[] request =
                RequestBytes.of(desk.server(), "POST /api/v1/orders", headers, before + after);
        SocketChannel channel = SocketChannel.open(desk.server());
        channel.configureBlocking(false);
        OrderConnection connection =
                new OrderConnection(channel, request, request.length - after.length());
        channel.register(selector, SelectionKey.OP_READ, connection);
        return connection;
    }

    /** Sends the next order; each has a name of its own. */
    void send(long now) throws IOException {
        countUp();
        answer.clear();
        sentAt = now;
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Takes what has arrived; true when the answer is whole. */
    boolean receive() throws IOException {
        return answer.readFrom(channel);
    }

    boolean isFilled() {
        return answer.status() == CREATED && answer.bodyHolds(FILLED);
    }

    String answer() {
        return answer.status() + ": " + answer.body();
    }

    long sentAt() {
        return sentAt;
    }

    private void countUp() {
        for (int at = numberEnd - 1; at >= numberEnd - DIGITS; at--) {
            request[at]++;
            if (request[at] < '0' + BASE) {
                return;
            }
            request[at] = '0';
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
