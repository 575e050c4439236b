package io.gatehouse.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class BinariesIT {

    @Test
    void areOfTheVersionTheyClaim() throws IOException {
        try (TemporaryHome home = TemporaryHome.empty()) {
            Binaries binaries = Binaries.unpackedIn(home.path().resolve("postgres"));
            String postgres = binaries.program("postgres").toString();
            Command ask = new Command(List.of(postgres, "--version"));

            assertThat(ask.run(Duration.ofSeconds(10)).output())
                    .isEqualTo("postgres (PostgreSQL) " + Binaries.VERSION);
            assertThat(Binaries.VERSION).startsWith(Binaries.MAJOR + ".");
        }
    }

    @Test
    void areUnpackedOnceForTwoServersThatStartAtOnce(@TempDir Path fresh) throws IOException {
        try (TemporaryHome one = TemporaryHome.withCluster();
                TemporaryHome other = TemporaryHome.withCluster()) {
            Process first = ServerProgram.startOn(linked(one, fresh));
            Process second = ServerProgram.startOn(linked(other, fresh));

            assertThat(ServerProgram.firstWordOf(first)).containsOnlyDigits();
            assertThat(ServerProgram.firstWordOf(second)).containsOnlyDigits();
        }
        assertThat(fresh.resolve(Binaries.VERSION)).isDirectory();
        assertThat(fresh.resolve(Binaries.VERSION + ".unfinished")).doesNotExist();
    }

    private static Path linked(TemporaryHome home, Path binaries) throws IOException {
        Path link = home.path().resolve("postgres");
        Files.delete(link);
        Files.createSymbolicLink(link, binaries);
        return home.path();
    }
}
