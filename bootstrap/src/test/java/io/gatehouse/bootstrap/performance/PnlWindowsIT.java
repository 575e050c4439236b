package io.gatehouse.bootstrap.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.application.risk.MonitorAccounts;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.bootstrap.user.TestUser;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** P&L is what the books gained, in whatever time; risk days end at midnight UTC. */
class PnlWindowsIT {
    private static final MovableClock CLOCK = new MovableClock("2026-03-04T12:00:00Z");
    private static TestServer server;

    private TestUser user;
    private Trader ada;

    @BeforeAll
    static void open() {
        server = TestServer.startAt(CLOCK, TestDatabase.fresh());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void join() {
        user = TestUser.join(server.api());
        signIn();
    }

    /** 50,000 EUR x 1.1001 = 55,005 USD; 55,005 / 1.2001 = 45,833.68 EUR, and 50,000 are left. */
    @Test
    void countsWhatACurrencyLost() {
        Answer opened =
                ada.api()
                        .post(
                                "/accounts",
                                "{\"name\": \"Euro\", \"base_currency\": \"EUR\","
                                        + " \"initial_balance\": \"100000\"}");
        String euro = "/accounts/" + opened.text("account_id");
        quote("EURUSD", "1.1001");
        convert(euro, "50000", "EUR", "USD");
        quote("EURUSD", "1.2001");
        convert(euro, "55005", "USD", "EUR");

        Answer all = ada.api().get("/pnl?period=all&account_id=" + opened.text("account_id"));

        assertThat(ada.api().get(euro).plain("equity")).isEqualTo("95833.68");
        assertPnl(all, "-4166.32", "-4166.32", "0");
        assertThat(all.at("by_instrument").size()).isZero();
    }

    @Test
    void countsCashIncome() {
        Answer booked =
                server.owner()
                        .post(
                                "/accounts/" + ada.account() + "/entries",
                                "{\"kind\": \"DIVIDEND\", \"amount\": \"12.50\","
                                        + " \"currency\": \"USD\", \"reference\": \"notice 7\"}");

        assertThat(booked.status()).as(booked.raw()).isEqualTo(201);
        assertPnl(ada.api().get("/pnl?period=all"), "12.5", "12.5", "0");
        assertThat(ada.api().get("/portfolio").plain("total_pnl")).isEqualTo("12.5");
    }

    /** 0.1 BTC of 50,000 is worth 60,000 at midnight and 60,500 the day after. */
    @Test
    void endsAndBeginsAtTheBoundsThatWereAskedFor() {
        quote("BTC", "50000");
        ada.placed(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.1',"
                        + " 'stop_loss': '45000'}");
        CLOCK.advance(Duration.ofMinutes(5));
        quote("BTC", "60000");
        server.bean(MonitorAccounts.class).run();
        CLOCK.advance(Duration.ofDays(1));
        server.bean(MonitorAccounts.class).run();
        signIn();
        quote("BTC", "60500");
        Instant midnight = CLOCK.instant().truncatedTo(ChronoUnit.DAYS);

        assertPnl(ada.api().get("/pnl?period=all"), "1050", "0", "1050");
        assertPnl(ada.api().get("/pnl?period=daily"), "50", "0", "50");
        assertPnl(ada.api().get("/pnl?from=" + midnight), "50", "0", "50");
        Answer yesterday = ada.api().get("/pnl?to=" + midnight);
        assertPnl(yesterday, "1000", "0", "1000");
        assertThat(yesterday.text("by_instrument.0.unrealized_pnl")).isEqualTo("null");
        Answer longAgo = ada.api().get("/pnl?to=1990-01-01T00:00:00Z");
        assertPnl(longAgo, "0", "0", "0");
        assertThat(longAgo.at("by_instrument").size()).isZero();
    }

    private static void assertPnl(Answer pnl, String total, String realized, String unrealized) {
        assertThat(pnl.status()).as(pnl.raw()).isEqualTo(200);
        assertThat(pnl.plain("total_pnl")).as(pnl.raw()).isEqualTo(total);
        assertThat(pnl.plain("realized_pnl")).as(pnl.raw()).isEqualTo(realized);
        assertThat(pnl.plain("unrealized_pnl")).as(pnl.raw()).isEqualTo(unrealized);
        assertThat(pnl.plain("fees")).isEqualTo("0");
    }

    private void convert(String account, String amount, String from, String to) {
        Answer answer =
                ada.api()
                        .post(
                                account + "/conversions",
                                "{\"from\": \"%s\", \"to\": \"%s\", \"amount\": \"%s\"}"
                                        .formatted(from, to, amount));
        assertThat(answer.status()).as(answer.raw()).isEqualTo(201);
    }

    /** The second of two quotes that agree is a confirmed mark. */
    private void quote(String instrument, String price) {
        for (int i = 0; i < 2; i++) {
            CLOCK.advance(Duration.ofSeconds(1));
            ada.quote(instrument, price, price);
        }
    }

    /** Access tokens live for minutes of the moved clock. */
    private void signIn() {
        ada =
                new Trader(
                        server,
                        server.api().loggedIn(user.email(), TestUser.PASSWORD),
                        user.account());
    }
}
