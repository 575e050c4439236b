package io.gatehouse.application.account.sync;

import static io.gatehouse.application.account.sync.SyncedHouse.deal;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.performance.RecordEquity;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalDeal.Kind;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What loss and drawdown limits make of syncs: 5 % of a day's first equity, 10 % of a week's, and a
 * fall of NAV of 20 %.
 */
class LimitsOfSyncedBooksTest extends SyncCase {
    private static final TerminalDeal GAIN = deal("5", Kind.TRADE, "12000");

    @Test
    void latchNothingWhileTheDealOfAClosedTicketIsMissing() {
        synced.synced("100000", "112000");

        // the ticket is closed: its 12000 are in the balance, and no deal tells of them yet
        assertThat(later("112000", "112000")).isEqualTo(DataState.DIVERGED);
        assertNothingLatched();
        synced.house.monitor.run();
        assertNothingLatched();

        assertThat(later("112000", "112000", GAIN)).isEqualTo(DataState.FRESH);
        assertNothingLatched();
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("0");
    }

    @Test
    void raiseNoPeakWhileTheDealOfALostTicketIsMissing() {
        synced.synced("100000", "95000");

        // without the deal of -5000 it looks as if they had come back
        assertThat(later("95000", "95000")).isEqualTo(DataState.DIVERGED);
        assertThat(later("95000", "95000", deal("5", Kind.TRADE, "-5000")))
                .isEqualTo(DataState.FRESH);

        assertThat(risk().day().high()).isEqualByComparingTo("95000");
        assertThat(risk().navPeak().peakEquity()).isEqualByComparingTo("95000");
        assertThat(risk().moneyPeak().highest()).isEqualByComparingTo("0");
    }

    @Test
    void latchByALossOnceTheDealsExplainTheBalance() {
        synced.synced("100000", "100000");

        assertThat(later("80000", "79000")).isEqualTo(DataState.DIVERGED);
        assertNothingLatched();
        assertThat(later("80000", "79000", deal("5", Kind.TRADE, "-20000")))
                .isEqualTo(DataState.FRESH);

        // 21000 lost of 100000
        assertThat(risk().day().latched()).isTrue();
        assertThat(risk().week().latched()).isTrue();
        assertThat(risk().drawdown()).isEqualTo(BreakerLevel.CRITICAL);
    }

    @Test
    void latchByALossOnceAnOwnerAcceptsTheBalance() {
        synced.synced("100000", "100000");

        assertThat(later("100700", "95000")).isEqualTo(DataState.DIVERGED);
        assertNothingLatched();
        accept();

        // 5700 lost, and 700 came from outside at the 100000 before
        assertThat(risk().day().latched()).isTrue();
        assertThat(risk().week().latched()).isFalse();
        assertThat(flows())
                .singleElement()
                .satisfies(
                        flow -> {
                            assertThat(flow.point().equity()).isEqualByComparingTo("100000");
                            assertThat(flow.flow()).isEqualByComparingTo("700");
                        });
    }

    @Test
    void beginADayFromWhatTheBooksLastAgreedOn() {
        synced.synced("100000", "112000");
        assertThat(later("112000", "112000")).isEqualTo(DataState.DIVERGED);
        new RecordEquity(synced.house.accounts, synced.house.desk).run();

        synced.house.clock.advance(Duration.ofDays(1));
        assertThat(later("111000", "111000", GAIN, deal("6", Kind.TRADE, "-1000")))
                .isEqualTo(DataState.FRESH);

        assertThat(risk().day().baseline()).isEqualByComparingTo("112000");
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("-1000");
        assertThat(kept(EquityEvent.Kind.DAY, EquityEvent.Kind.HOUR))
                .hasSize(3)
                .allSatisfy(
                        event -> assertThat(event.point().equity()).isEqualByComparingTo("112000"));
    }

    private void assertNothingLatched() {
        for (LossSpan span : LossSpan.values()) {
            assertThat(risk().period(span).level()).isEqualTo(BreakerLevel.NONE);
        }
        assertThat(risk().drawdown()).isEqualTo(BreakerLevel.NONE);
    }

    private void accept() {
        done(
                synced.acceptBalance.accept(
                        new AcceptBalance.Command(
                                synced.house.somebody(Role.OWNER),
                                synced.account,
                                "a transfer",
                                Optional.empty(),
                                CONTEXT)));
    }

    private List<EquityEvent> flows() {
        return kept(EquityEvent.Kind.FLOW);
    }
}
