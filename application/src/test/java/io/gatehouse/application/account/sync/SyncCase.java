package io.gatehouse.application.account.sync;

import static io.gatehouse.application.order.TradingHouse.done;

import io.gatehouse.application.account.sync.SyncAccount.Report;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.money.CurrencyCode;

import org.junit.jupiter.api.AfterEach;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** It is Monday, nine o'clock; what is synced is fresh for five minutes. */
abstract class SyncCase {
    static final Duration MINUTE = Duration.ofMinutes(1);

    final SyncedHouse synced = new SyncedHouse();

    @AfterEach
    void close() {
        synced.close();
    }

    ShowSyncedAccount.Shown shown() {
        return done(synced.show.show(synced.trader, Optional.of(synced.account)));
    }

    TerminalState known() {
        return synced.house.terminals.find(synced.account).orElseThrow();
    }

    Report at(long secondsFromNow, String balance) {
        Instant at = synced.house.clock.instant().plusSeconds(secondsFromNow);
        BrokerFigures figures = synced.report(balance, balance).state().figures();
        TerminalState state = new TerminalState(SyncedHouse.LOGIN, figures, List.of(), at);
        return new Report(state, CurrencyCode.USD, List.of());
    }
}
