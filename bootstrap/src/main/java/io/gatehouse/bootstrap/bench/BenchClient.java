package io.gatehouse.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls that prepare a run, one after the other on one connection. */
final class BenchClient implements AutoCloseable {
    private static final int GOOD = 200;
    private static final int NOT_GOOD = 300;

    private final InetSocketAddress server;
    private final SocketChannel channel;
    private final AnswerBytes answer = new AnswerBytes();

    private BenchClient(InetSocketAddress server, SocketChannel channel) {
        this.server = server;
        this.channel = channel;
    }

    static BenchClient connect(InetSocketAddress server) {
        try {
            return new BenchClient(server, SocketChannel.open(server));
        } catch (IOException refused) {
            throw new UncheckedIOException("The server cannot be reached.", refused);
        }
    }

    /** The body of a good answer; any other ends the benchmark. */
    String call(String requestLine, Map<String, String> headers, String body) {
        try {
            answer.clear();
            ByteBuffer request =
                    ByteBuffer.wrap(RequestBytes.of(server, requestLine, headers, body));
            while (request.hasRemaining()) {
                channel.write(request);
            }
            boolean isWhole = false;
            while (!isWhole) {
                isWhole = answer.readFrom(channel);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The server broke off at " + requestLine + ".", broken);
        }
        if (answer.status() < GOOD || answer.status() >= NOT_GOOD) {
            throw new IllegalStateException(
                    requestLine + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    /** The text of a field of a JSON object, by its name alone. */
    static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("An answer has no " + name + ": " + json);
        }
        return found.group(1);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException("The connection cannot be closed.", alreadyGone);
        }
    }
}
