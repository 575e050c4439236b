package io.gatehouse.application.account.sync;

import static io.gatehouse.application.account.sync.SyncedHouse.deal;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountSummary;
import io.gatehouse.application.performance.PnlSummaries;
import io.gatehouse.application.performance.PnlSummary;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalDeal.Details;
import io.gatehouse.domain.broker.TerminalDeal.Kind;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of deals that a terminal tells of, late ones and contradictions included. */
class SyncedDealsTest {
    private static final TerminalDeal PAID_IN = deal("1", Kind.BALANCE, "50000");

    private final SyncedHouse synced = new SyncedHouse();
    private final PnlSummaries pnl =
            new PnlSummaries(
                    synced.house.figures,
                    synced.house.equity,
                    synced.house.ledger,
                    synced.house.terminals);

    @AfterEach
    void close() {
        synced.close();
    }

    @Test
    void takesHistoryThatComesLateForTheOpeningBalance() {
        synced.synced("50000", "50000");

        assertThat(later("50000", PAID_IN)).isEqualTo(DataState.FRESH);
        assertThat(later("50000", PAID_IN)).isEqualTo(DataState.FRESH);

        assertThat(synced.ledger()).containsExactly("DEPOSIT 50000 USD");
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("0");
        assertThat(synced.house.audited(synced.account, "sync_applied"))
                .extracting(entry -> entry.fact().details().get("history"))
                .containsExactly("0", "1", "0");
    }

    @Test
    void tellsHistoryFromANewDealThatComesWithIt() {
        synced.synced("50000", "50000");

        assertThat(later("50100", PAID_IN, deal("2", Kind.TRADE, "100")))
                .isEqualTo(DataState.FRESH);

        assertThat(synced.ledger()).containsExactly("DEPOSIT 50000 USD", "REALIZED_PNL 100 USD");
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("100");
    }

    @Test
    void believesTheTimeOfADeal() {
        synced.synced("50000", "50000");
        Instant first = synced.house.clock.instant();
        synced.house.clock.advance(Duration.ofMinutes(5));

        // the older deal is history, the newer one is not in the balance
        TerminalDeal old = dated(PAID_IN, first.minusSeconds(61));
        TerminalDeal fresh = dated(deal("2", Kind.TRADE, "100"), first.plusSeconds(61));
        assertThat(synced.synced("50000", "50000", old, fresh).state())
                .isEqualTo(DataState.DIVERGED);

        assertThat(synced.ledger()).containsExactly("DEPOSIT 50000 USD", "REALIZED_PNL 100 USD");
    }

    @Test
    void takesDealsOfAnAcceptedBalanceForHistory() {
        synced.synced("50000", "50000");
        Instant paid = synced.house.clock.instant().plus(Duration.ofMinutes(5));
        synced.house.clock.advance(Duration.ofMinutes(10));
        assertThat(later("51000")).isEqualTo(DataState.DIVERGED);
        AcceptBalance.Command command =
                new AcceptBalance.Command(
                        synced.house.somebody(Role.OWNER),
                        synced.account,
                        "seen",
                        Optional.empty(),
                        CONTEXT);
        done(synced.acceptBalance.accept(command));

        assertThat(later("51000", dated(deal("7", Kind.BALANCE, "1000"), paid)))
                .isEqualTo(DataState.FRESH);

        assertThat(synced.ledger()).containsExactly("DEPOSIT 50000 USD", "ADJUSTMENT 1000 USD");
    }

    @Test
    void refusesAnotherAmountOfADealThatIsKnown() {
        synced.synced("50000", "50000");
        later("50010", deal("900", Kind.TRADE, "10"));
        synced.house.clock.advance(Duration.ofMinutes(1));

        Refusal refusal =
                refused(
                        synced.sync(
                                synced.report("50099", "50099", deal("900", Kind.TRADE, "99"))));

        assertThat(refusal)
                .isEqualTo(
                        new Refusal.Conflict(
                                "deal_contradicted",
                                "TRADE of deal 900 is 99 USD now, and was 10 USD."));
        assertThat(synced.ledger()).containsExactly("DEPOSIT 50000 USD", "REALIZED_PNL 10 USD");
        assertThat(synced.standing().figures().orElseThrow().balance())
                .isEqualByComparingTo("50010");
        // the same ticket may move money of another kind
        assertThat(later("50009", deal("900", Kind.TRADE, "10"), deal("900", Kind.SWAP, "-1")))
                .isEqualTo(DataState.FRESH);
    }

    @Test
    void countsTradesAndSwapsOfTodayAsRealised() {
        synced.synced("50000", "50000");
        later("48900", deal("5", Kind.TRADE, "-1000"), deal("5", Kind.SWAP, "-100"));

        assertThat(summary().realizedToday()).isEqualByComparingTo("-1100");
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("-1100");
        assertThat(pnl().realized()).isEqualByComparingTo("-1100");

        synced.house.clock.advance(Duration.ofDays(1));
        assertThat(summary().realizedToday()).isEqualByComparingTo("0");
        assertThat(pnl().realized()).isEqualByComparingTo("-1100");
    }

    @Test
    void keepsCommissionsOutOfWhatIsRealised() {
        // a hundred was made before the books began
        synced.synced("1100", "1100", deal("1", Kind.TRADE, "100"));
        later(
                "1162",
                deal("2", Kind.TRADE, "50"),
                deal("3", Kind.TRADE, "10"),
                deal("2", Kind.COMMISSION, "5"),
                deal("3", Kind.COMMISSION, "-3"));

        // 50 + 10, and 3 charged less 5 given back: 60 - (-2) = 62
        assertThat(pnl().realized()).isEqualByComparingTo("60");
        assertThat(pnl().fees()).isEqualByComparingTo("-2");
        assertThat(pnl().total().orElseThrow()).isEqualByComparingTo("62");
        assertThat(summary().realizedToday()).isEqualByComparingTo("60");
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("62");
    }

    @Test
    void leavesOutWhatWasOpenBeforeTheBooksBegan() {
        synced.synced("50000", "50100");
        assertPnl(Window.ALL, "0", "0");
        Instant begun = synced.house.clock.instant();
        synced.house.clock.advance(Duration.ofMinutes(1));

        // 150 are open, and it was a hundred
        synced.synced("50000", "50150");
        assertPnl(Window.ALL, "0", "50");
        assertPnl(Window.since(begun.minusSeconds(1)), "0", "50");
        assertPnl(Window.since(begun.plusSeconds(1)), "0", "50");

        // closed at 130: 30 more than it was worth at first
        later("50130", deal("8", Kind.TRADE, "130"));
        assertPnl(Window.ALL, "130", "-100");
        assertThat(summary().realizedToday()).isEqualByComparingTo("130");
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("30");
    }

    private void assertPnl(Window window, String realized, String unrealized) {
        PnlSummary summary = pnl.of(synced.house.books.read(synced.account, List.of()), window);
        assertThat(summary.realized()).isEqualByComparingTo(realized);
        assertThat(summary.unrealized().orElseThrow()).isEqualByComparingTo(unrealized);
    }

    /** A sync of a minute later, with nothing open. */
    private DataState later(String balance, TerminalDeal... deals) {
        synced.house.clock.advance(Duration.ofMinutes(1));
        return synced.synced(balance, balance, deals).state();
    }

    private AccountSummary summary() {
        return synced.house.summaries.of(synced.house.books.read(synced.account, List.of()));
    }

    private PnlSummary pnl() {
        return pnl.of(synced.house.books.read(synced.account, List.of()), Window.ALL);
    }

    private static TerminalDeal dated(TerminalDeal deal, Instant at) {
        return new TerminalDeal(
                deal.key(),
                deal.amount(),
                new Details(Optional.empty(), Optional.of(at), Optional.empty()));
    }
}
