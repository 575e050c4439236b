package io.gatehouse.bootstrap.signal;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;

/** A server of its own for each class, and a new trader for each test; the euro stands at 1.1. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SignalCase {
    // The currency markets are open.
    final MovableClock clock = new MovableClock("2026-03-04T15:00:00Z");
    final TestServer server = TestServer.startAt(clock, TestDatabase.fresh());

    Trader ada;

    @BeforeEach
    void join() {
        ada = Trader.join(server);
        clock.advance(Duration.ofSeconds(1));
        ada.quote("EURUSD", "1.10000", "1.10000");
    }

    @AfterAll
    void close() {
        server.close();
    }
}
