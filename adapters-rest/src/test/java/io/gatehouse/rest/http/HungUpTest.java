package io.gatehouse.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A caller who hangs up in mid-body: strangers shall not fill the log. */
@MicronautTest
class HungUpTest {
    private final EmbeddedServer server;
    private final Logger logger = (Logger) LoggerFactory.getLogger(UnexpectedHandler.class);
    private final BlockingQueue<ILoggingEvent> events = new LinkedBlockingQueue<>();
    private final AppenderBase<ILoggingEvent> appender =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    events.add(event);
                }
            };

    HungUpTest(EmbeddedServer server) {
        this.server = server;
    }

    @BeforeEach
    void listen() {
        logger.setLevel(Level.DEBUG);
        appender.start();
        logger.addAppender(appender);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(appender);
        logger.setLevel(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/test/tickets", "/api/v1/test/renewals"})
    void isNoErrorAndLeavesNoStackTrace(String path) throws IOException, InterruptedException {
        hangUpInTheBodyTo(path);

        assertThat(told().getFormattedMessage())
                .isEqualTo("Request hung-up: the caller hung up in mid-body");
    }

    @Test
    void isNoErrorWhereTheConnectionIsReset() throws InterruptedException {
        HttpResponse<?> answer =
                new UnexpectedHandler()
                        .handle(
                                HttpRequest.POST("/api/v1/test/tickets", "{"),
                                new SocketException("Connection reset"));

        assertThat(answer.code()).isEqualTo(400);
        assertThat(told().getFormattedMessage()).endsWith("the caller hung up in mid-body");
    }

    private ILoggingEvent told() throws InterruptedException {
        ILoggingEvent event = events.poll(10, TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        assertThat(event.getLevel()).isEqualTo(Level.DEBUG);
        assertThat(event.getThrowableProxy()).isNull();
        return event;
    }

    private void hangUpInTheBodyTo(String path) throws IOException {
        String request =
                String.join(
                        "\r\n",
                        "POST " + path + " HTTP/1.1",
                        "Host: localhost",
                        "X-Request-Id: hung-up",
                        "Content-Type: application/json",
                        "Content-Length: 100",
                        "",
                        "{\"a\"");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
    }
}
