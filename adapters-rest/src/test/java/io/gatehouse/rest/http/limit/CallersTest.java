package io.gatehouse.rest.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.HttpServerConfiguration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests of these tests come over a connection of 127.0.0.1. */
class CallersTest {
    private static final String HEADER = "X-Forwarded-For";

    private final HttpServerConfiguration server = new HttpServerConfiguration();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 203.0.113.9 | 203.0.113.9",
                "198.51.100.1, 203.0.113.9 | 203.0.113.9 | 203.0.113.9",
                "2001:db8:1:2::9 | 2001:db8:1:2:0:0:0:9 | 20010db800010002",
                "::ffff:203.0.113.9 | 203.0.113.9 | 203.0.113.9",
                "198.51.100.1:80, 203.0.113.9:4711 | 203.0.113.9 | 203.0.113.9",
                "[2001:db8:1:2::9]:443 | 2001:db8:1:2:0:0:0:9 | 20010db800010002",
                "[2001:db8:1:2::9] | 2001:db8:1:2:0:0:0:9 | 20010db800010002",
                "203.0.113.9:http | 127.0.0.1 | 127.0.0.1",
                "for=203.0.113.9 | 127.0.0.1 | 127.0.0.1",
                "not-an-address | 127.0.0.1 | 127.0.0.1",
                "203.0.113.9, | 203.0.113.9 | 203.0.113.9"
            })
    void areWhomTheProxyTellsOf(String told, String address, String network) {
        server.setClientAddressHeader(HEADER);
        Callers callers = new Callers(server);
        HttpRequest<?> request = HttpRequest.GET("/").header(HEADER, told);

        callers.note(request);

        assertThat(Callers.addressOf(request)).isEqualTo(address);
        assertThat(callers.networkOf(request)).isEqualTo(network);
    }

    @Test
    void areTheConnectionWhereNoHeaderIsConfigured() {
        Callers callers = new Callers(server);
        HttpRequest<?> request = HttpRequest.GET("/").header(HEADER, "203.0.113.9");

        callers.note(request);

        assertThat(Callers.addressOf(request)).isEqualTo("127.0.0.1");
        assertThat(callers.networkOf(request)).isEqualTo("127.0.0.1");
    }
}
