package io.gatehouse.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.bootstrap.postgres.PostgresUnavailableException.Reason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FailedStartIT {

    private TemporaryHome home;
    private Path data;

    @BeforeEach
    void makeHome() throws IOException {
        home = TemporaryHome.withCluster();
        data = home.path().resolve("data");
    }

    @AfterEach
    void removeHome() throws IOException {
        home.close();
    }

    @Test
    void refusesDataThatDoesNotTakeItsPassword() throws IOException {
        Files.writeString(home.path().resolve("postgres.password"), "another\n");

        assertRefused(Reason.PASSWORD_REFUSED, "The PostgreSQL of " + data + " does not accept");
        assertThat(EmbeddedPostgres.status(home.path()).isRunning()).isFalse();
    }

    @Test
    void saysTheLastWordsOfAServerThatGaveUp() throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), "nonsense = 1\n");

        assertRefused(
                Reason.DID_NOT_START,
                "PostgreSQL in " + data + " did not start: configuration file ");
    }

    /** The lock is free again after each refusal, so that the next start is judged alike. */
    private void assertRefused(Reason reason, String sentence) throws IOException {
        assertThatThrownBy(() -> EmbeddedPostgres.start(home.path()))
                .isInstanceOfSatisfying(
                        PostgresUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageStartingWith(sentence)
                .hasMessageNotContaining("\n");
        assertThat(ServerLock.holder(home.path().resolve("serve.lock"))).isEmpty();
    }
}
