package io.gatehouse.bootstrap.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** EURUSD trades until Friday 22:00 UTC, 27 February 2026, and from Sunday 22:00 on. */
class OffSessionQuotesIT {
    private final MovableClock clock = new MovableClock("2026-02-27T21:59:58Z");
    private TestServer server;
    private Trader ada;

    @BeforeEach
    void open() {
        server = TestServer.startAt(clock, TestDatabase.fresh());
        ada = Trader.join(server);
        ada.quote("EURUSD", "1.18000", "1.18010");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void areShownBesideThePriceOfTheSessionUntilTheNextOne() {
        assertThat(shown().text("off_session")).isEqualTo("null");

        clock.advance(Duration.ofHours(14));
        Answer saturday = post("0.90000", "0.90010");

        assertThat(saturday.text("accepted")).isEqualTo("1");
        assertThat(saturday.text("off_session")).isEqualTo("1");
        assertThat(saturday.at("rejected").size()).isZero();
        Answer shown = shown();
        assertThat(shown.plain("bid")).isEqualTo("1.18");
        assertThat(shown.text("at")).isEqualTo("2026-02-27T21:59:58Z");
        assertThat(shown.plain("off_session.bid")).isEqualTo("0.9");
        assertThat(shown.plain("off_session.ask")).isEqualTo("0.9001");
        assertThat(shown.text("off_session.last")).isEqualTo("null");
        assertThat(shown.text("off_session.at")).isEqualTo("2026-02-28T11:59:58Z");

        clock.advance(Duration.ofHours(35));
        Answer monday = post("1.19000", "1.19010");

        assertThat(monday.text("off_session")).isEqualTo("0");
        assertThat(shown().plain("bid")).isEqualTo("1.19");
        assertThat(shown().text("off_session")).isEqualTo("null");
    }

    /** 0.01 lots of 100,000 bought at 1.18010 and worth 1.18000: 0.10 USD less, whatever comes. */
    @Test
    void moveNoMarkAndTriggerNoStop() {
        String bought =
                ada.placed(
                        "{'instrument': 'EURUSD', 'side': 'BUY', 'order_type': 'MARKET',"
                                + " 'quantity': '0.01', 'stop_loss': '1.17000'}");
        ada.awaitOrder(bought, "FILLED");
        String equity = equity();

        clock.advance(Duration.ofHours(14));
        post("0.90000", "0.90010");

        Answer position = read("/positions/EURUSD?account_id=" + ada.account());
        assertThat(position.plain("quantity")).isEqualTo("0.01");
        assertThat(position.plain("current_price")).isEqualTo("1.18");
        assertThat(position.plain("unrealized_pnl")).isEqualTo("-0.1");
        assertThat(equity()).isEqualTo(equity);
    }

    @Test
    void refuseWhatIsOlderAsStale() {
        clock.advance(Duration.ofHours(14));
        post("0.90000", "0.90010");

        Answer late =
                server.feed()
                        .post(
                                "/quotes",
                                """
                                {"quotes": [
                                  {"instrument": "EURUSD", "bid": 1, "at": "2026-02-27T21:59:57Z"},
                                  {"instrument": "EURUSD", "bid": 1, "at": "2026-02-27T21:59:59Z"},
                                  {"instrument": "EURUSD", "bid": 1, "at": "2026-02-28T11:59:57Z"}]}""");

        assertThat(late.text("accepted")).isEqualTo("0");
        assertThat(late.texts("rejected", "code")).containsExactly("stale", "stale", "stale");
    }

    private Answer post(String bid, String ask) {
        return server.feed()
                .post(
                        "/quotes",
                        "{\"quotes\": [{\"instrument\": \"EURUSD\", \"bid\": %s, \"ask\": %s}]}"
                                .formatted(bid, ask));
    }

    private Answer shown() {
        return read("/quotes/EURUSD");
    }

    private String equity() {
        return read("/accounts/" + ada.account()).plain("equity");
    }

    /** As the owner, signed in anew: a token of Friday is not one of Saturday. */
    private Answer read(String path) {
        return server.owner().get(path);
    }
}
