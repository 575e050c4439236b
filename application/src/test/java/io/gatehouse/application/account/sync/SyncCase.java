package io.gatehouse.application.account.sync;

import static io.gatehouse.application.order.TradingHouse.done;

import io.gatehouse.application.account.sync.SyncAccount.Report;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.EquityRecord;
import io.gatehouse.domain.risk.RiskState;

import org.junit.jupiter.api.AfterEach;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** A sync of a minute later. */
    DataState later(String balance, String equity, TerminalDeal... deals) {
        synced.house.clock.advance(MINUTE);
        return synced.synced(balance, equity, deals).state();
    }

    RiskState risk() {
        return synced.house.books.read(synced.account, List.of()).book().risk();
    }

    /** Points of the equity history, oldest first. */
    List<EquityEvent> kept(EquityEvent.Kind... kinds) {
        EquityHistory.Query query =
                new EquityHistory.Query(
                        synced.account,
                        Set.of(kinds),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        50);
        return synced.house.equity.page(query).stream().map(EquityRecord::event).toList();
    }
}
