package io.gatehouse.bootstrap.cli.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

class QuoteClientTest {
    private final HttpServer server = started();
    private int status = 200;
    private String retryAfter = "";
    private String body = "{}";

    @BeforeEach
    void answer() {
        server.createContext(
                "/api/v1/quotes",
                exchange -> {
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    if (!retryAfter.isEmpty()) {
                        exchange.getResponseHeaders().add("Retry-After", retryAfter);
                    }
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsWhatTheServerKept() throws InterruptedException {
        body =
                """
                {"accepted": 2, "off_session": 1,
                 "rejected": [{"instrument": "BTC", "reason": "is crossed"}]}""";

        assertThat(post()).isEqualTo(new QuoteSink.Taken(2, 1, List.of("BTC: is crossed")));
    }

    @Test
    void honoursRetryAfter() throws InterruptedException {
        body = "{\"detail\": \"Too many requests.\"}";
        status = 429;
        retryAfter = "7";

        assertThat(post())
                .isEqualTo(
                        new QuoteSink.Later(
                                Duration.ofSeconds(7),
                                "The server answered 429: Too many requests."));
    }

    @Test
    void waitsASecondWhereTheServerDoesNotSayHowLong() throws InterruptedException {
        status = 503;
        retryAfter = "Wed, 21 Oct 2026 07:28:00 GMT";

        assertThat(post())
                .isInstanceOfSatisfying(
                        QuoteSink.Later.class,
                        later -> assertThat(later.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @CsvSource({"429, <html>Slow down.</html>", "503, <html>No live upstream.</html>", "503, ''"})
    void waitsWhereAProxyAnswersInsteadOfTheServer(int code, String page)
            throws InterruptedException {
        status = code;
        body = page;

        assertThat(post())
                .isEqualTo(
                        new QuoteSink.Later(
                                Duration.ofSeconds(1), "The server answered " + code + "."));
    }

    @Test
    void throwsWhatAProxyRefuses() {
        body = "<html>Forbidden</html>";
        status = 403;

        assertThatThrownBy(this::post).hasMessage("The server answered 403.");
    }

    @Test
    void throwsWhatNoWaitingMends() {
        body = "{\"detail\": \"Sign in first.\"}";
        status = 401;

        assertThatThrownBy(this::post).hasMessage("The server answered 401: Sign in first.");
    }

    private QuoteSink.Posted post() throws InterruptedException {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new QuoteClient(url, "gk_x").post(List.of("{}"));
    }

    private static HttpServer started() {
        try {
            HttpServer made =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.start();
            return made;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
