package io.gatehouse.bootstrap.signal;

import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gatehouse.application.account.OpenFirstAccount;
import io.gatehouse.application.port.AccountOpening;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.SubscriptionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.bootstrap.postgres.EmbeddedPostgres;
import io.gatehouse.bootstrap.postgres.RunningPostgres;
import io.gatehouse.bootstrap.postgres.TemporaryHome;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskTerms;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.signal.Subscription;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.PasswordHash;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * How long a signal takes to reach its followers, on a PostgreSQL as durable as in service.
 * Measured where the environment variable GATEHOUSE_FAN_OUT_ACCOUNTS says how many there are.
 */
class FanOutSpeedIT {
    private static final String ACCOUNTS = "GATEHOUSE_FAN_OUT_ACCOUNTS";
    private static final int AT_A_TIME = 500;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final RiskTerms TERMS =
            new RiskTerms(
                    RiskProfile.preset(RiskTolerance.MEDIUM, CurrencyCode.USD), RiskCalendar.UTC);

    @Test
    void fillsTheOrderOfEveryFollowerInTenSeconds() throws IOException, SQLException {
        Optional<String> asked = Optional.ofNullable(System.getenv(ACCOUNTS));
        assumeTrue(asked.isPresent(), ACCOUNTS + " is not set");
        try (TemporaryHome home = TemporaryHome.withCluster();
                RunningPostgres postgres = EmbeddedPostgres.start(home.path())) {
            TestDatabase database =
                    new TestDatabase(
                            "gatehouse", postgres.jdbcUrl(), postgres.user(), postgres.password());
            try (TestServer server = TestServer.start(database, Map.of())) {
                measure(server, database, Integer.parseInt(asked.orElseThrow()));
            }
        }
    }

    private static void measure(TestServer server, TestDatabase database, int accounts)
            throws SQLException {
        Trader provider = Trader.join(server);
        UserId leader =
                new UserId(UUID.fromString(provider.api().get("/users/me").text("user_id")));
        for (int opened = 0; opened < accounts; opened += AT_A_TIME) {
            IntStream some = IntStream.range(opened, Math.min(opened + AT_A_TIME, accounts));
            server.bean(Transactions.class)
                    .run(() -> some.forEach(number -> follow(server, leader, number)));
        }
        String signal = signal(provider);
        provider.quote("BTC", "49999.99", "50000.01");

        long start = System.nanoTime();
        Answer answer = provider.api().post("/signals/" + signal + "/fan-out", "");
        Duration decided = Duration.ofNanos(System.nanoTime() - start);
        assertThat(answer.text("approved")).as(answer.raw()).isEqualTo(Integer.toString(accounts));
        while (filled(database) < accounts && since(start).compareTo(LIMIT) < 0) {
            Thread.onSpinWait();
        }

        Duration filled = since(start);
        System.out.printf("%d accounts: decided in %s, filled in %s%n", accounts, decided, filled);
        assertThat(filled).isLessThan(LIMIT);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** A stop 10 % away: 3 % of 100,000 are 0.6 BTC, of which the gate lets 0.2 through. */
    private static String signal(Trader provider) {
        String json =
                "{\"instrument\": \"BTC\", \"side\": \"BUY\", \"stop_loss\": 45000, \"confidence\": 1}";
        return provider.api().post("/signals", json).text("signal_id");
    }

    private static void follow(TestServer server, UserId leader, int number) {
        Ids ids = server.bean(Ids.class);
        UserId user = new UserId(ids.next());
        server.bean(UserStore.class)
                .add(
                        User.registered(
                                user,
                                new Email("follower-" + number + "@example.com"),
                                new UserName("Follower"),
                                new PasswordHash("nobody signs in by this"),
                                Role.TRADER,
                                NEW_YEAR));
        AccountId account =
                done(
                        server.bean(OpenFirstAccount.class)
                                .open(
                                        new AccountOpening.Request(
                                                user,
                                                Money.of("100000", "USD"),
                                                TERMS,
                                                AuditContext.HOUSE)));
        server.bean(SubscriptionStore.class)
                .add(
                        new Subscription(
                                account,
                                ids.next(),
                                leader,
                                Optional.empty(),
                                new FollowTerms(BigDecimal.ONE, Approval.AUTO),
                                NEW_YEAR));
    }

    private static long filled(TestDatabase database) throws SQLException {
        String sql =
                "SELECT count(*) FROM orders WHERE signal_id IS NOT NULL AND status = 'FILLED'";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
