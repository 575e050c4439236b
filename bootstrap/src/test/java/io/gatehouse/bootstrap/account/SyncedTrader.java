package io.gatehouse.bootstrap.account;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.FakeTerminal;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import java.time.Duration;

/** A trader with an account in USD at leverage 100 that a terminal syncs. */
record SyncedTrader(Trader trader, FakeTerminal terminal) {
    /** Somebody new at each call, when a second has passed since the last. */
    static SyncedTrader join(TestServer server, MovableClock clock) {
        clock.advance(Duration.ofSeconds(1));
        Trader trader = Trader.join(server);
        trader.quote("EURUSD", "1.10000", "1.10000");
        return new SyncedTrader(trader, FakeTerminal.of(trader, clock));
    }

    String of(String path) {
        return path + "?account_id=" + terminal.account();
    }

    String used(String check) {
        Answer headroom = trader.api().get(of("/risk/headroom"));
        int line = headroom.texts("data", "check").indexOf(check);
        return headroom.plain("data.%d.used".formatted(line));
    }

    static String bought(String symbol, String lots, String stop) {
        return """
               {"ticket": %d, "symbol": "%s", "side": "BUY", "lots": %s, "price": 1.1, "sl": %s}\
               """
                .formatted(symbol.chars().sum(), symbol, lots, stop);
    }

    /** Positions that have neither gained nor lost. */
    String holding(String... positions) {
        return """
               {"account_number": 5012345, "account_server": "Demo-1", "balance": "50000",
                "equity": "50000", "margin": "1000", "free_margin": "49000", "leverage": 100,
                "currency": "USD", "positions": [%s], "deals": [], "at": "%s"}\
               """
                .formatted(String.join(", ", positions), terminal.clock().instant())
                .replace("\n", "");
    }

    /** One position is 25 in profit and holds 110 of margin. */
    String state(String balance, String deals) {
        return """
               {"account_number": 5012345, "account_server": "Demo-1", "balance": "%1$s",
                "equity": "50025", "margin": "110", "free_margin": "49915", "leverage": 100,
                "currency": "USD", "positions": [{"ticket": 9001, "symbol": "EURUSD",
                "side": "BUY", "lots": 0.1, "price": 1.0975, "sl": 1.09, "tp": 0}],
                "deals": %2$s, "at": "%3$s"}\
               """
                .formatted(balance, deals, terminal.clock().instant())
                .replace("\n", "");
    }

    Answer setup() {
        String json =
                """
                {"instrument": "EURUSD", "side": "BUY", "price": "1.1", "sl_pips": 200,
                 "tp_pips": 400}\
                """;
        return trader.api().post(of("/risk/setups"), json);
    }

    String violations(String stop) {
        String json =
                """
                {"instrument": "EURUSD", "side": "BUY", "order_type": "MARKET", "quantity": "0.1",
                 "stop_loss": "%s"}\
                """
                        .formatted(stop);
        return trader.api()
                .post(of("/risk/validate"), json)
                .texts("violations", "check")
                .toString();
    }
}
