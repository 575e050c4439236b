package io.gatehouse.bootstrap.settings;

import java.net.InetAddress;
import java.util.Map;

/** Where a server is to listen, over TLS or plain; port 0 takes a free one. */
public record ListeningPlace(InetAddress address, int port, boolean tls) {

    /** Micronaut knows a port for each protocol, and takes a free one for -1. */
    public Map<String, Object> settings() {
        return Map.of(
                tls ? "micronaut.server.ssl.port" : "micronaut.server.port", port == 0 ? -1 : port);
    }
}
