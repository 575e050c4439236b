package io.gatehouse.bootstrap.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.FakeTerminal;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A server of its own for each class, and a trader with a terminal of his own for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TerminalCase {
    // The currency markets are open.
    final MovableClock clock = new MovableClock("2026-03-04T15:00:00Z");
    final TestDatabase database = TestDatabase.fresh();
    final TestServer server = TestServer.startAt(clock, database);

    SyncedTrader it;
    Trader ada;
    FakeTerminal terminal;

    @BeforeAll
    void holdMoreThanTheHousesFirstLimits() {
        assertThat(server.owner().put("/admin/risk/platform-limits", "{}").status()).isEqualTo(200);
    }

    @BeforeEach
    void join() {
        it = SyncedTrader.join(server, clock);
        ada = it.trader();
        terminal = it.terminal();
    }

    @AfterAll
    void close() {
        server.close();
    }
}
