package io.gatehouse.bootstrap.bench;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Requests as they go over the wire. */
final class RequestBytes {
    private RequestBytes() {}

    static byte[] of(
            InetSocketAddress server,
            String requestLine,
            Map<String, String> headers,
            String body) {
        StringBuilder text = new StringBuilder(requestLine).append(" HTTP/1.1\r\n");
        text.append("Host: ").append(server.getHostString()).append(':');
        text.append(server.getPort()).append("\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        text.append("Content-Type: application/json\r\n");
        text.append("Content-Length: ").append(body.length()).append("\r\n\r\n").append(body);
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
