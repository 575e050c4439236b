package io.gatehouse.application.account.sync;

import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.broker.DealTotals;
import io.gatehouse.domain.broker.KnownDeal;
import io.gatehouse.domain.broker.SortedDeals;
import io.gatehouse.domain.broker.SyncEntry;
import io.gatehouse.domain.broker.TakenOver;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalLogin;
import io.gatehouse.domain.broker.TerminalPosition;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every store of terminals' reports does; accounts are new in each case. */
public abstract class TerminalsContract {
    private final AccountId account = accountId();
    private final AccountId other = accountId();

    protected abstract Terminals terminals();

    protected abstract Transactions transactions();

    @Test
    void keepsTheLastStateOfEachAccount() {
        TerminalState first = state("1000", NINE);
        TerminalState second = state("1000.25", NINE.plusNanos(1));

        run(() -> terminals().save(account, first));
        run(() -> terminals().save(account, second));

        assertThat(terminals().find(account)).hasValue(second);
        assertThat(terminals().find(other)).isEmpty();
        assertThat(terminals().find(List.of(account, other))).isEqualTo(Map.of(account, second));
        assertThat(terminals().find(List.of(other))).isEmpty();
    }

    @Test
    void knowsWhichAccountsHoldSomething() {
        TerminalState holding = state("1000", NINE);
        TerminalState flat = new TerminalState(holding.login(), holding.figures(), List.of(), NINE);
        run(() -> terminals().save(account, holding));
        run(() -> terminals().save(other, flat));

        assertThat(terminals().accountsHolding()).contains(account).doesNotContain(other);
    }

    @Test
    void takesOverTheFirstBalanceAndWhatIsAccepted() {
        run(() -> terminals().save(account, state("1000", NINE)));
        run(() -> terminals().save(other, state("1", NINE)));
        run(() -> terminals().save(account, state("1001", NINE.plusSeconds(1))));
        assertThat(terminals().takenOver(account)).hasValue(NINE);

        run(() -> terminals().takeOver(account, NINE.plusSeconds(1)));

        assertThat(terminals().takenOver(account)).hasValue(NINE.plusSeconds(1));
        assertThat(terminals().takenOver(other)).hasValue(NINE);
        assertThat(terminals().takenOver(accountId())).isEmpty();
        // an equity of -3.5 with a balance of 1000
        assertThat(terminals().opening(account))
                .hasValue(new TakenOver(NINE, new BigDecimal("-1003.5")));
        assertThat(terminals().opening(accountId())).isEmpty();
    }

    @Test
    void knowsDealsByTicketAndKind() {
        TerminalDeal profit = deal("7", TerminalDeal.Kind.TRADE, "12.5");
        TerminalDeal swap = deal("7", TerminalDeal.Kind.SWAP, "-0.5");
        TerminalDeal paid = deal("6", TerminalDeal.Kind.BALANCE, "1000");
        TerminalDeal later = deal("8", TerminalDeal.Kind.TRADE, "1");
        SortedDeals sorted = new SortedDeals(List.of(paid), List.of(told(profit)));

        run(() -> terminals().addKnown(account, sorted, NINE));
        run(() -> terminals().addKnown(other, since(later), NINE));

        List<TerminalDeal.Key> all = List.of(paid.key(), profit.key(), swap.key(), later.key());
        assertThat(terminals().known(account, all))
                .containsOnlyKeys(paid.key(), profit.key())
                .hasEntrySatisfying(
                        profit.key(), amount -> assertThat(amount).isEqualByComparingTo("12.5"));
        assertThat(terminals().known(account, List.of())).isEmpty();
    }

    @Test
    void addsUpTheDealsOfATimeWithoutHistory() {
        SortedDeals first =
                new SortedDeals(
                        List.of(deal("1", TerminalDeal.Kind.TRADE, "100")),
                        List.of(
                                deal("2", TerminalDeal.Kind.TRADE, "50"),
                                deal("2", TerminalDeal.Kind.COMMISSION, "-3"),
                                deal("3", TerminalDeal.Kind.BALANCE, "1000")));
        run(() -> terminals().addKnown(account, first, NINE));
        Instant ten = NINE.plusSeconds(3600);
        run(
                () ->
                        terminals()
                                .addKnown(
                                        account,
                                        since(deal("4", TerminalDeal.Kind.SWAP, "-1.5")),
                                        ten));

        assertThat(came(account, Window.ALL)).isEqualTo(totals("50", "-1.5", "3"));
        assertThat(came(account, Window.since(ten))).isEqualTo(totals("0", "-1.5", "0"));
        assertThat(came(account, new Window(Optional.of(NINE), Optional.of(ten))))
                .isEqualTo(totals("50", "0", "3"));
        assertThat(came(other, Window.ALL)).isEqualTo(DealTotals.NONE);
    }

    @Test
    void listsDealsPageByPageLastKnownFirst() {
        TerminalDeal paid = deal("6", TerminalDeal.Kind.BALANCE, "1000");
        TerminalDeal profit = told(deal("7", TerminalDeal.Kind.TRADE, "12.5"));
        TerminalDeal swap = deal("7", TerminalDeal.Kind.SWAP, "-0.5");
        TerminalDeal later = deal("5", TerminalDeal.Kind.TRADE, "1");
        Instant ten = NINE.plusSeconds(3600);
        add(NINE, new SortedDeals(List.of(paid), List.of(swap, profit)));
        add(ten, since(later));
        run(() -> terminals().addKnown(other, since(paid), NINE));
        KnownDeal first = new KnownDeal(later, ten, false);
        KnownDeal second = new KnownDeal(profit, NINE, false);
        KnownDeal third = new KnownDeal(swap, NINE, false);
        KnownDeal last = new KnownDeal(paid, NINE, true);

        assertThat(deals(Optional.empty(), Window.ALL, Optional.empty(), 2))
                .containsExactly(first, second);
        assertThat(deals(Optional.empty(), Window.ALL, Optional.of(second), 9))
                .containsExactly(third, last);
        assertThat(deals(Optional.of(TerminalDeal.Kind.TRADE), Window.ALL, Optional.empty(), 9))
                .containsExactly(first, second);
        Window firstHour = new Window(Optional.of(NINE), Optional.of(ten));
        assertThat(deals(Optional.empty(), firstHour, Optional.empty(), 9))
                .containsExactly(second, third, last);
    }

    private void add(Instant at, SortedDeals deals) {
        run(() -> terminals().addKnown(account, deals, at));
    }

    private List<KnownDeal> deals(
            Optional<TerminalDeal.Kind> kind, Window window, Optional<KnownDeal> after, int limit) {
        return terminals()
                .deals(
                        new Terminals.DealQuery(
                                account,
                                kind,
                                window.from(),
                                window.to(),
                                after.map(
                                        one ->
                                                new Terminals.DealPlace(
                                                        one.knownAt(), one.deal().key())),
                                limit));
    }

    private DealTotals came(AccountId whose, Window window) {
        return terminals().totals(Map.of(whose, window)).getOrDefault(whose, DealTotals.NONE);
    }

    private static DealTotals totals(String traded, String swaps, String fees) {
        return new DealTotals(new BigDecimal(traded), new BigDecimal(swaps), new BigDecimal(fees));
    }

    private static SortedDeals since(TerminalDeal deal) {
        return new SortedDeals(List.of(), List.of(deal));
    }

    private static TerminalDeal told(TerminalDeal deal) {
        return new TerminalDeal(
                deal.key(),
                deal.amount(),
                new TerminalDeal.Details(
                        Optional.of("EURUSD.r"), Optional.of(NINE), Optional.of("tp 1.09")));
    }

    @Test
    void logsNewestFirstPageByPage() {
        SyncEntry first =
                SyncEntry.applied(id(NINE), account, NINE, Optional.empty(), state("1000", NINE));
        SyncEntry second =
                SyncEntry.refused(
                        id(NINE),
                        account,
                        NINE.plusSeconds(1),
                        first.after(),
                        new SyncEntry.Refusal("at_too_old", "at: is too old"));
        SyncEntry third =
                SyncEntry.applied(
                        id(NINE),
                        account,
                        NINE.plusSeconds(2),
                        first.after(),
                        state("999", NINE.plusSeconds(2)));
        SyncEntry foreign =
                SyncEntry.refused(
                        id(NINE),
                        other,
                        NINE,
                        Optional.empty(),
                        new SyncEntry.Refusal("invalid", "balance: is required"));
        List.of(first, second, third, foreign).forEach(one -> run(() -> terminals().log(one)));

        assertThat(page(Optional.empty(), 2)).containsExactly(third, second);
        assertThat(page(Optional.of(second), 2)).containsExactly(first);
        assertThat(terminals().lastLogged(account)).hasValue(third);
        assertThat(terminals().lastLogged(other)).hasValue(foreign);
        assertThat(terminals().lastLogged(accountId())).isEmpty();
    }

    @Test
    void narrowsTheLogDown() {
        SyncEntry.Refusal refusal = new SyncEntry.Refusal("invalid", "balance: is required");
        Instant ten = NINE.plusSeconds(3600);
        SyncEntry refusedFirst =
                SyncEntry.refused(id(NINE), account, NINE, Optional.empty(), refusal);
        SyncEntry first = logged(NINE.plusSeconds(1));
        SyncEntry refusedLater = SyncEntry.refused(id(ten), account, ten, first.after(), refusal);
        SyncEntry later =
                SyncEntry.applied(
                        id(ten.plusSeconds(1)),
                        account,
                        ten.plusSeconds(1),
                        first.after(),
                        state("2", ten));
        List.of(refusedFirst, first, refusedLater, later)
                .forEach(one -> run(() -> terminals().log(one)));

        assertThat(narrowed(Optional.of(true), Optional.empty(), Window.ALL))
                .containsExactly(first, refusedFirst);
        assertThat(narrowed(Optional.of(false), Optional.of(false), Window.ALL))
                .containsExactly(refusedLater);
        assertThat(narrowed(Optional.empty(), Optional.of(true), Window.ALL))
                .containsExactly(later, first);
        assertThat(narrowed(Optional.empty(), Optional.empty(), Window.since(ten)))
                .containsExactly(later, refusedLater);
        assertThat(
                        narrowed(
                                Optional.empty(),
                                Optional.empty(),
                                new Window(Optional.of(NINE.plusSeconds(1)), Optional.of(ten))))
                .containsExactly(first);
    }

    @Test
    void countsWhatWasRefusedSince() {
        SyncEntry.Refusal refusal = new SyncEntry.Refusal("invalid", "balance: is required");
        for (long second : List.of(-1L, 0L, 1L)) {
            Instant at = NINE.plusSeconds(second);
            SyncEntry refused = SyncEntry.refused(id(at), account, at, Optional.empty(), refusal);
            run(() -> terminals().log(refused));
        }
        run(() -> terminals().log(logged(NINE)));

        assertThat(terminals().refusedSince(account, NINE)).isEqualTo(2);
        assertThat(terminals().refusedSince(other, NINE)).isZero();
    }

    private List<SyncEntry> narrowed(
            Optional<Boolean> isFirst, Optional<Boolean> success, Window window) {
        return terminals()
                .page(
                        new Terminals.Query(
                                account,
                                isFirst,
                                success,
                                window.from(),
                                window.to(),
                                Optional.empty(),
                                9));
    }

    @Test
    void forgetsWhatWasLoggedBeforeAnInstant() {
        Instant kept = NINE.minus(Duration.ofDays(400));
        SyncEntry oldest = logged(kept.minusSeconds(2));
        SyncEntry old = logged(kept.minusSeconds(1));
        SyncEntry young = logged(kept);
        List.of(oldest, old, young).forEach(one -> run(() -> terminals().log(one)));

        assertThat(forgotten(kept, 1)).isEqualTo(1);
        assertThat(page(Optional.empty(), 9)).hasSize(2).contains(young);
        assertThat(forgotten(kept, 9)).isEqualTo(1);
        assertThat(forgotten(kept, 9)).isZero();

        assertThat(page(Optional.empty(), 9)).containsExactly(young);
    }

    private int forgotten(Instant before, int atMost) {
        return transactions().inTransaction(() -> terminals().forgetBefore(before, atMost));
    }

    private SyncEntry logged(Instant at) {
        return SyncEntry.applied(id(at), account, at, Optional.empty(), state("1", at));
    }

    private List<SyncEntry> page(Optional<SyncEntry> after, int limit) {
        return terminals()
                .page(
                        new Terminals.Query(
                                account,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                after.map(SyncEntry::id),
                                limit));
    }

    private void run(Runnable work) {
        transactions().run(work);
    }

    private static TerminalDeal deal(String ticket, TerminalDeal.Kind kind, String amount) {
        return new TerminalDeal(new TerminalDeal.Key(ticket, kind), Money.of(amount, "USD"));
    }

    private static TerminalState state(String balance, Instant at) {
        return new TerminalState(
                new TerminalLogin("5012345", "Demo \"A\" \\ 1"),
                new BrokerFigures(
                        new BigDecimal(balance),
                        new BigDecimal("-3.5"),
                        BigDecimal.ZERO,
                        new BigDecimal("-3.5"),
                        new BigDecimal("100")),
                List.of(
                        position("18446744073709551615", Optional.of(new BigDecimal("1.0725"))),
                        position("2", Optional.empty())),
                at);
    }

    private static TerminalPosition position(String ticket, Optional<BigDecimal> stop) {
        return new TerminalPosition(
                ticket,
                "EURUSD.r",
                Side.SELL,
                new BigDecimal("0.25"),
                new BigDecimal("1.08123"),
                stop,
                Optional.empty());
    }
}
