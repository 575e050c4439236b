package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.bootstrap.settings.ListeningPlace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port is busy where the server is to listen, not somewhere else on this machine. */
class ServerTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.2");

    @Test
    void takesAPortThatIsBusyAtAnotherAddressOnly() throws IOException {
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            ListeningPlace place = new ListeningPlace(HERE, proxy.getLocalPort(), false);

            assertThatCode(() -> Server.requireFree(place)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesAPortThatIsBusyThere(boolean tls) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, HERE)) {
            ListeningPlace place = new ListeningPlace(HERE, other.getLocalPort(), tls);

            assertThatThrownBy(() -> Server.requireFree(place))
                    .hasMessage(
                            "The port %d is in use; stop what listens there or choose another with --port."
                                    .formatted(other.getLocalPort()));
        }
    }
}
