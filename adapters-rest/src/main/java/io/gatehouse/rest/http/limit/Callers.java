package io.gatehouse.rest.http.limit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Names the address a request comes from, as far as addresses cost their owner something. */
@Singleton
public final class Callers {
    /** An IPv6 customer is given 2^64 addresses at least; what is counted is the network. */
    private static final int NETWORK_BYTES = 8;

    private static final String UNKNOWN = "unknown";

    private final HttpClientAddressResolver addresses;

    Callers(HttpClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    /** The address, or of an IPv6 address the network, as text to count by. */
    public String addressOf(HttpRequest<?> request) {
        String text = addresses.resolve(request);
        return text == null || text.indexOf(':') < 0 ? orUnknown(text) : networkOf(text);
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? UNKNOWN : text;
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
