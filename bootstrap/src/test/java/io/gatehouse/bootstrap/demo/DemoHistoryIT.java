package io.gatehouse.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.audit.VerifyBooks;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.persistence.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first start of a demo, as a newcomer finds it. */
class DemoHistoryIT {
    private static final String OF_A_DATABASE_BEFORE = "kept-since-an-older-database";

    private static final Symbol BTC = new Symbol("BTC");

    @Test
    void leavesAMonthOfHonestBooks(@TempDir Path home) throws Exception {
        Files.writeString(home.resolve("demo.password"), OF_A_DATABASE_BEFORE);
        Map<String, Object> settings = new HashMap<>(TestDatabase.fresh().properties());
        settings.putAll(Map.of("micronaut.server.port", -1, "gatehouse.demo", true));
        try (HttpClient client = HttpClient.newHttpClient();
                ApplicationContext house =
                        ApplicationContext.builder().properties(settings).start()) {
            DemoUser user = house.getBean(DemoUser.class);
            Path weak = Files.createDirectory(home.resolve("weak"));
            Path file = Files.writeString(weak.resolve("demo.password"), "short");
            assertThatThrownBy(() -> user.signIn(weak))
                    .hasMessageStartingWith(
                            "The demo's user cannot be made with the password in "
                                    + file
                                    + " (password: ")
                    .hasMessageEndingWith("); remove the file.");
            DemoHistory history = house.getBean(DemoHistory.class);
            history.write(home);
            Instant begun = house.getBean(Clock.class).instant();
            EmbeddedServer server = house.getBean(EmbeddedServer.class).start();
            assertThat(house.getBean(MarketData.class).latest(List.of(BTC)))
                    .hasEntrySatisfying(
                            BTC, quote -> assertThat(quote.at()).isAfterOrEqualTo(begun));
            DemoUser.SignIn demo = user.signIn(home);
            assertThat(demo.password()).isEqualTo(OF_A_DATABASE_BEFORE);
            Api api =
                    new Api(client, server.getURI(), Optional.empty())
                            .loggedIn(demo.email(), demo.password());

            Answer trades = api.get("/trades?status=closed&limit=100");
            Instant now = house.getBean(Clock.class).instant();
            assertThat(trades.at("data").size()).isBetween(38, 58);
            assertThat(trades.texts("data", "opened_at"))
                    .allSatisfy(
                            at ->
                                    assertThat(Instant.parse(at))
                                            .isBetween(now.minus(Duration.ofDays(31)), now));
            assertThat(Instant.parse(trades.text("data.0.closed_at")))
                    .isAfter(now.minus(Duration.ofDays(3)));
            assertThat(api.get("/positions").at("data").size()).isEqualTo(2);
            assertThat(api.get("/pnl?period=all").text("trades"))
                    .isEqualTo(String.valueOf(trades.at("data").size()));
            assertThat(api.get("/risk/decisions?limit=500").texts("data", "approved"))
                    .contains("true", "false");
            assertThat(api.get("/bars/AAPL?limit=500").at("data").size()).isBetween(245, 255);
            assertThat(api.get("/bars/BTC?limit=500").at("data").size()).isEqualTo(365);
            assertThat(api.get("/risk/var").text("observations")).isEqualTo("364");
            assertThat(api.get("/orders?status=UNKNOWN").at("data").size()).isZero();
            assertThat(house.getBean(VerifyBooks.class).verify().isClean()).isTrue();

            history.write(home);
            assertThat(api.get("/trades?status=closed&limit=100").at("data").size())
                    .isEqualTo(trades.at("data").size());
        }
    }
}
