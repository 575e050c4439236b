package io.gatehouse.rest.http.limit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.HttpServerConfiguration;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names the address a request comes from, by the connection or as a trusted proxy tells it. */
@Singleton
public final class Callers {
    private static final String ATTRIBUTE = "gatehouse.caller-address";

    /** An IPv6 customer is given 2^64 addresses at least; what is counted is the network. */
    private static final int NETWORK_BYTES = 8;

    private static final String UNKNOWN = "unknown";

    /** Some proxies write the port too, and an IPv6 address in brackets then. */
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):\\d{1,5}");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\]]+)](:\\d{1,5})?");
    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);

    private final Optional<String> header;
    private final AtomicBoolean hasWarned = new AtomicBoolean();

    /** Anybody can send a header: only the one that the configuration names is believed. */
    Callers(HttpServerConfiguration server) {
        this.header = Optional.ofNullable(server.getClientAddressHeader());
    }

    /** The address as text, as records keep it; empty where none is known. */
    public static String addressOf(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, InetAddress.class)
                .or(() -> connected(request))
                .map(InetAddress::getHostAddress)
                .orElse("");
    }

    /** The address, or of an IPv6 address the network, as text to count by. */
    public String networkOf(HttpRequest<?> request) {
        return resolved(request).map(Callers::network).orElse(UNKNOWN);
    }

    /** Remembers with the request who sends it. */
    void note(HttpRequest<?> request) {
        resolved(request).ifPresent(address -> request.setAttribute(ATTRIBUTE, address));
    }

    private Optional<InetAddress> resolved(HttpRequest<?> request) {
        return header.flatMap(name -> told(request, name)).or(() -> connected(request));
    }

    private static Optional<InetAddress> connected(HttpRequest<?> request) {
        return Optional.ofNullable(request.getRemoteAddress().getAddress());
    }

    /** The last address in the header: a proxy adds its own to what the caller has forged. */
    private Optional<InetAddress> told(HttpRequest<?> request, String name) {
        return request.getHeaders().getAll(name).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .reduce((before, last) -> last)
                .flatMap(last -> literal(name, last));
    }

    private Optional<InetAddress> literal(String name, String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(withoutPort(text)));
        } catch (IllegalArgumentException noAddress) {
            if (!hasWarned.getAndSet(true)) {
                LOG.warn(
                        "{} holds no address; all who come so share the limits, sign-in delays"
                                + " and audit address of their connection.",
                        name);
            }
            return Optional.empty();
        }
    }

    private static String withoutPort(String text) {
        return Stream.of(WITH_PORT, IN_BRACKETS)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(text);
    }

    private static String network(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
