package io.gatehouse.bootstrap.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Six years of real daily bars up to March 2021. They are not part of the project: the environment
 * variable GATEHOUSE_TEST_DATA names the folder that has bars-daily.csv.
 */
class RealBarsIT {
    private static final String FOLDER = "GATEHOUSE_TEST_DATA";
    private static final Offset<Double> CLOSE = Offset.offset(1e-6);

    @Test
    void tellsTheRiskOfTwoRealShares() throws IOException, SQLException {
        String bars = Files.readString(file());
        try (TestServer server =
                TestServer.startAt(
                        new MovableClock("2021-04-01T15:00:00Z"), TestDatabase.fresh())) {
            assertThat(server.feed().postCsv("/bars", bars).text("accepted")).isEqualTo("6796");
            Trader ada = holder(server);

            // 3,963.30 of SPY and 3,664.50 of AAPL, by the 500 returns since April 2019
            Answer history = ada.api().get("/risk/var");
            assertThat(history.text("observations")).isEqualTo("500");
            assertThat(history.text("to")).isEqualTo("2021-03-31");
            assertThat(figure(history, "value_at_risk")).isCloseTo(226.43931752, CLOSE);
            assertThat(figure(history, "expected_shortfall")).isCloseTo(458.06657436, CLOSE);
            Answer normal = ada.api().get("/risk/var?method=parametric&confidence=0.99");
            assertThat(figure(normal, "value_at_risk")).isCloseTo(440.10494623, CLOSE);
            Answer weighed = ada.api().get("/risk/var?method=ewma");
            assertThat(figure(weighed, "value_at_risk")).isCloseTo(166.11522185, CLOSE);
            Answer correlation = ada.api().get("/risk/correlation?days=500");
            assertThat(figure(correlation, "matrix.0.1")).isCloseTo(0.47858300, CLOSE);
        }
    }

    private static Path file() {
        Optional<Path> file =
                Optional.ofNullable(System.getenv(FOLDER))
                        .map(folder -> Path.of(folder, "bars-daily.csv"))
                        .filter(Files::isReadable);
        if (file.isEmpty()) {
            System.out.println("Skipped: " + FOLDER + " names no folder with bars-daily.csv");
        }
        return file.orElseGet(() -> abort("no real bars"));
    }

    private static Trader holder(TestServer server) {
        Trader ada = Trader.join(server);
        ada.quote("SPY", "396.33", "396.33");
        ada.quote("AAPL", "122.15", "122.15");
        buy(ada, "SPY", "10", "390");
        buy(ada, "AAPL", "30", "120");
        return ada;
    }

    private static void buy(Trader trader, String instrument, String quantity, String stop) {
        trader.placed(
                ("{'instrument': '%s', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '%s',"
                                + " 'stop_loss': '%s'}")
                        .formatted(instrument, quantity, stop));
    }

    private static double figure(Answer answer, String path) {
        return answer.decimal(path).doubleValue();
    }
}
