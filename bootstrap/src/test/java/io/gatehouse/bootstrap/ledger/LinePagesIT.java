package io.gatehouse.bootstrap.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ada begins with 100,000 dollars and gets one euro, one pound and one yen. */
class LinePagesIT {
    private static final MovableClock CLOCK = new MovableClock("2026-03-04T12:00:00Z");
    private static TestServer server;
    private static Trader ada;

    @BeforeAll
    static void open() {
        server = TestServer.startAt(CLOCK, TestDatabase.fresh());
        ada = Trader.join(server);
        quote();
        CLOCK.advance(Duration.ofSeconds(1));
        quote();
    }

    /** The second time each rate is confirmed. */
    private static void quote() {
        ada.quote("EURUSD", "1.10000", "1.10000");
        ada.quote("GBPUSD", "1.25000", "1.25000");
        ada.quote("USDJPY", "150.000", "150.000");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void goOnBehindAnEntryOfThreeCurrencies() {
        deposit("EUR");
        deposit("GBP");
        deposit("JPY");
        assertThat(ada.api().post(path("/reset"), "").status()).isEqualTo(201);
        deposit("USD");

        // the lines of the reset stay together, whatever the page's size
        assertThat(pages("/ledger?limit=1"))
                .containsExactly("1", "-1 -1 -1", "1", "1", "1", "100000");
        assertThat(pages("/statement?limit=1"))
                .containsExactly("100000", "1", "1", "1", "-1 -1 -1", "1");
        assertThat(pages("/ledger?limit=3")).containsExactly("1 -1 -1 -1", "1 1 1", "100000");
    }

    private void deposit(String currency) {
        String json = "{\"amount\": \"1\", \"currency\": \"%s\"}".formatted(currency);
        assertThat(ada.api().post(path("/deposits"), json).status()).isEqualTo(201);
    }

    /** The amounts of each page, to the end. */
    private List<String> pages(String list) {
        List<String> pages = new ArrayList<>();
        String next = "";
        while (!next.equals("null")) {
            String cursor = next.isEmpty() ? "" : "&cursor=" + next;
            Answer page = ada.api().get(path(list + cursor));
            pages.add(String.join(" ", page.texts("data", "amount")));
            next = page.text("next_cursor");
        }
        return pages;
    }

    private String path(String of) {
        return "/accounts/" + ada.account() + of;
    }
}
