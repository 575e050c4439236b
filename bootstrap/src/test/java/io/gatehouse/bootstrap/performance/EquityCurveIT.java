package io.gatehouse.bootstrap.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.performance.RecordEquity;
import io.gatehouse.application.port.MovableClock;
import io.gatehouse.application.risk.MonitorAccounts;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.bootstrap.user.TestUser;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** 100,000 USD of which 0.1 BTC was bought at 50,000, around the clock. */
class EquityCurveIT {
    private static final MovableClock CLOCK = new MovableClock("2026-03-04T12:00:00Z");
    private static TestServer server;

    private TestUser user;
    private Trader ada;

    @BeforeAll
    static void open() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        putOffTheHourlyJob(database);
        server = TestServer.startAt(CLOCK, database);
    }

    /** A node's first act would else be a point of its own, now or a second later. */
    private static void putOffTheHourlyJob(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO scheduled_tasks"
                            + " (task_name, task_instance, execution_time, picked, version)"
                            + " VALUES ('record-equity', 'recurring', now() + interval '1 day',"
                            + " FALSE, 1)");
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void hold() {
        user = TestUser.join(server.api());
        signIn();
        quote("50000");
        ada.placed(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.1',"
                        + " 'stop_loss': '49000'}");
    }

    @Test
    void showsEveryPointByTheHourAndDaysByTheDay() {
        quote("50500");
        server.bean(RecordEquity.class).run();
        deposit("100050");
        quote("49510");
        server.bean(RecordEquity.class).run();
        CLOCK.advance(Duration.ofDays(1));
        server.bean(MonitorAccounts.class).run();
        signIn();

        Answer hours = ada.api().get("/pnl/equity-curve?interval=hour");
        Answer days = ada.api().get("/pnl/equity-curve?interval=day");

        // 100,000; + 0.1 x 500; 100,050 more buy as many units as there were; - 0.1 x 990
        assertThat(hours.status()).as(hours.raw()).isEqualTo(200);
        assertThat(hours.texts("data", "equity").subList(0, 4))
                .containsExactly("100000", "100050", "100050", "200001");
        assertThat(hours.texts("data", "nav").subList(0, 4))
                .containsExactly("1", "1.0005", "1.0005", "1.000005");
        assertThat(hours.texts("data", "net_deposits").subList(0, 4))
                .containsExactly("100000", "100000", "100000", "200050");
        // 0.000495 / 1.0005 of the way down
        assertThat(hours.decimal("data.3.drawdown_percent"))
                .isBetween(new BigDecimal("0.0494752"), new BigDecimal("0.0494753"));
        assertThat(days.texts("data", "at").getLast()).endsWith("T00:00:00Z");
        assertThat(days.at("data").size()).isEqualTo(2);
        assertThat(days.text("data.0.drawdown_percent")).isEqualTo("0");
    }

    @Test
    void comesPageByPageAndByWindow() {
        server.bean(RecordEquity.class).run();
        CLOCK.advance(Duration.ofMinutes(10));
        signIn();
        server.bean(RecordEquity.class).run();
        String path = "/pnl/equity-curve?interval=hour";

        Answer first = ada.api().get(path + "&limit=2");
        Answer second = ada.api().get(path + "&limit=2&cursor=" + first.text("next_cursor"));
        Answer late = ada.api().get(path + "&from=" + CLOCK.instant());

        assertThat(first.at("data").size()).isEqualTo(2);
        assertThat(second.at("data").size()).isEqualTo(1);
        assertThat(second.text("data.0.at")).isEqualTo(CLOCK.instant().toString());
        assertThat(second.text("next_cursor")).isEqualTo("null");
        assertThat(late.at("data").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "interval=week, interval",
        "interval=DAY, interval",
        "from=2026-03-04T12:00:00Z&to=2026-03-04T11:00:00Z, from",
        "limit=0, limit",
        "cursor=nonsense, cursor",
        "account_id=7, account_id"
    })
    void refusesWhatIsNoQuestion(String query, String field) {
        Answer answer = ada.api().get("/pnl/equity-curve?" + query);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    @Test
    void isReadByAuditorsAndNobodyElse() {
        TestUser bob = TestUser.join(server.api());
        TestUser tom = TestUser.join(server.api());
        server.owner().patch("/admin/users/" + tom.id(), "{\"role\": \"AUDITOR\"}");
        Api auditor = server.api().loggedIn(tom.email(), TestUser.PASSWORD);
        String ofAda = "/pnl/equity-curve?account_id=" + ada.account();

        assertThat(bob.api().get(ofAda).status()).isEqualTo(404);
        assertThat(auditor.get(ofAda).status()).isEqualTo(200);
        assertThat(server.api().get(ofAda).status()).isEqualTo(401);
    }

    /** Access tokens live for minutes of the moved clock. */
    private void signIn() {
        ada =
                new Trader(
                        server,
                        server.api().loggedIn(user.email(), TestUser.PASSWORD),
                        user.account());
    }

    /** The second of two quotes that agree is a confirmed mark. */
    private void quote(String price) {
        for (int i = 0; i < 2; i++) {
            CLOCK.advance(Duration.ofSeconds(1));
            ada.quote("BTC", price, price);
        }
    }

    private void deposit(String amount) {
        Answer answer =
                ada.api()
                        .post(
                                "/accounts/" + ada.account() + "/deposits",
                                "{\"amount\": \"%s\", \"currency\": \"USD\"}".formatted(amount));
        assertThat(answer.status()).as(answer.raw()).isEqualTo(201);
    }
}
