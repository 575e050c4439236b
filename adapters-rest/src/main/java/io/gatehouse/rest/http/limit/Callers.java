package io.gatehouse.rest.http.limit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.HttpServerConfiguration;

import jakarta.inject.Singleton;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Names the address a request comes from, as far as addresses cost their owner something. */
@Singleton
public final class Callers {
    /** An IPv6 customer is given 2^64 addresses at least; what is counted is the network. */
    private static final int NETWORK_BYTES = 8;

    private static final String UNKNOWN = "unknown";

    private final Optional<String> header;

    /** Anybody can send a header: only the one that the configuration names is believed. */
    Callers(HttpServerConfiguration server) {
        this.header = Optional.ofNullable(server.getClientAddressHeader());
    }

    /** The address, or of an IPv6 address the network, as text to count by. */
    public String addressOf(HttpRequest<?> request) {
        String text =
                header.flatMap(name -> told(request, name))
                        .orElseGet(() -> request.getRemoteAddress().getHostString());
        return text.indexOf(':') < 0 ? text : networkOf(text);
    }

    /** The last address in the header: a proxy adds its own to what the caller has forged. */
    private static Optional<String> told(HttpRequest<?> request, String name) {
        return request.getHeaders().getAll(name).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .reduce((before, last) -> last);
    }

    private static String networkOf(String text) {
        try {
            return InetAddress.ofLiteral(text) instanceof Inet6Address address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : text;
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }
}
