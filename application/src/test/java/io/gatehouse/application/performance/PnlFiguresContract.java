package io.gatehouse.application.performance;

import static io.gatehouse.application.port.Specimens.BTC;
import static io.gatehouse.application.port.Specimens.EURUSD;
import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.PnlFigures.Booked;
import io.gatehouse.application.port.PnlFigures.InstrumentFigures;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.PositionStore.Changes;
import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.TradeTotals;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.position.TradeId;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every source of P&L figures does. */
public abstract class PnlFiguresContract {
    private static final Instant TEN = NINE.plusSeconds(3_600);
    private static final Instant ELEVEN = NINE.plusSeconds(7_200);

    private final AccountId account = accountId();
    private final AccountId other = accountId();

    protected abstract PnlFigures figures();

    protected abstract PositionStore positions();

    protected abstract Transactions transactions();

    @Test
    void sumsWhatFillsRealisedAndCost() {
        filled(account, NINE, "100.5", "1");
        filled(account, TEN, "-30.25", "2");
        filled(other, TEN, "1000", "50");

        assertThat(ofFills(Window.ALL)).isEqualTo(booked("70.25", "3"));
    }

    @Test
    void sumsFromABoundOnAndBeforeTheOther() {
        filled(account, NINE, "1", "0.1");
        filled(account, TEN, "2", "0.2");
        filled(account, ELEVEN, "4", "0.4");

        assertThat(ofFills(Window.since(TEN))).isEqualTo(booked("6", "0.6"));
        assertThat(ofFills(between(NINE, ELEVEN))).isEqualTo(booked("3", "0.3"));
    }

    @Test
    void sumsTheFillsOfEachAccountInItsOwnWindow() {
        filled(account, NINE, "1", "0.1");
        filled(account, TEN, "2", "0.2");
        filled(other, NINE, "4", "0.4");

        assertThat(figures().booked(Map.of(account, Window.since(TEN), other, between(NINE, TEN))))
                .isEqualTo(Map.of(account, booked("2", "0.2"), other, booked("4", "0.4")));
        assertThat(figures().booked(Map.of())).isEmpty();
    }

    @Test
    void findsNothingWhereNothingWasBooked() {
        assertThat(ofFills(Window.ALL)).isEqualTo(booked("0", "0"));
        assertThat(figures().byInstrument(account, Window.ALL)).isEmpty();
        assertThat(figures().byInstrument(account, between(NINE, TEN))).isEmpty();
        assertThat(figures().bySide(account, Window.ALL)).isEmpty();
    }

    @Test
    void judgesRoundTripsAfterFees() {
        closed(account, NINE, "10", "9.99");
        closed(account, TEN, "10", "10");
        closed(account, TEN, "10", "10.01");
        closed(account, ELEVEN, "-5", "0");
        closed(other, NINE, "10", "0");

        TradeTotals all = totals(1, 2, 1, "0.01", "-5.01");
        assertThat(trades(Window.ALL)).isEqualTo(all);
        assertThat(trades(between(TEN, ELEVEN))).isEqualTo(totals(0, 1, 1, "0", "-0.01"));
        assertThat(figures().bySide(account, Window.ALL)).isEqualTo(Map.of(Side.BUY, all));
    }

    /** Of BTC, 8 - 0.5 + 3 - 1 + 1 = 10.5 gained and -2 - 0.25 = -2.25 lost. */
    @Test
    void addsUpRoundTripsThatEndTogetherAndLater() {
        ended(
                trade(BTC, Side.BUY, NINE, "8", "0.5"),
                trade(BTC, Side.BUY, NINE, "-2", "0.25"),
                trade(BTC, Side.SELL, TEN, "3", "1"),
                trade(EURUSD, Side.BUY, TEN, "7", "7"));
        ended(trade(BTC, Side.BUY, ELEVEN, "1", "0"));

        assertThat(bySymbol(Window.ALL))
                .isEqualTo(
                        Map.of(
                                BTC, totals(3, 1, 0, "10.5", "-2.25"),
                                EURUSD, totals(0, 0, 1, "0", "0")));
        assertThat(figures().bySide(account, Window.ALL))
                .isEqualTo(
                        Map.of(
                                Side.BUY, totals(2, 1, 1, "8.5", "-2.25"),
                                Side.SELL, totals(1, 0, 0, "2", "0")));
    }

    @Test
    void tellsTheSameOfAllTimeAndOfAWindowThatHoldsIt() {
        ended(
                trade(BTC, Side.BUY, NINE, "1.23456789", "0.1"),
                trade(EURUSD, Side.SELL, TEN, "-4.5", "0.00000001"),
                trade(BTC, Side.SELL, ELEVEN, "2", "2"));

        Window wide = between(NINE, ELEVEN.plusSeconds(1));
        assertThat(figures().bySide(account, Window.ALL))
                .isEqualTo(figures().bySide(account, wide))
                .hasSize(2);
        assertThat(bySymbol(Window.ALL)).isEqualTo(bySymbol(wide)).hasSize(2);
    }

    @Test
    void tellsWeekdaysApartInTheZoneAsked() {
        // Monday at 23:30 in London is Tuesday in Kolkata.
        closed(account, Instant.parse("2026-03-02T23:30:00Z"), "10", "0");
        closed(account, Instant.parse("2026-03-03T12:00:00Z"), "-4", "0");

        assertThat(figures().byWeekday(account, Window.ALL, ZoneOffset.UTC))
                .isEqualTo(
                        Map.of(
                                DayOfWeek.MONDAY, totals(1, 0, 0, "10", "0"),
                                DayOfWeek.TUESDAY, totals(0, 1, 0, "0", "-4")));
        assertThat(figures().byWeekday(account, Window.ALL, ZoneId.of("Asia/Kolkata")))
                .isEqualTo(Map.of(DayOfWeek.TUESDAY, totals(1, 1, 0, "10", "-4")));
    }

    @Test
    void tellsStrategiesApartAndTradesOfNone() {
        closedBy("breakout", "10");
        closedBy("breakout", "-4");
        closedBy("reversal", "3");
        closed(account, TEN, "5", "1");

        assertThat(figures().byStrategy(account, Window.ALL))
                .isEqualTo(
                        Map.of(
                                Optional.of("breakout"), totals(1, 1, 0, "10", "-4"),
                                Optional.of("reversal"), totals(1, 0, 0, "3", "0"),
                                Optional.empty(), totals(1, 0, 0, "4", "0")));
    }

    @Test
    void putsFillsBesideTheTradesOfTheirInstrument() {
        filled(account, NINE, "4", "1");
        closed(account, TEN, "10", "2");

        assertThat(figures().byInstrument(account, between(NINE, ELEVEN)))
                .containsExactly(
                        new InstrumentFigures(BTC, booked("4", "1"), totals(1, 0, 0, "8", "0")));
    }

    private Map<Symbol, TradeTotals> bySymbol(Window window) {
        return figures().byInstrument(account, window).stream()
                .collect(
                        Collectors.toMap(InstrumentFigures::instrument, InstrumentFigures::trades));
    }

    private TradeTotals trades(Window window) {
        List<InstrumentFigures> figures = figures().byInstrument(account, window);
        assertThat(figures).extracting(InstrumentFigures::instrument).containsExactly(BTC);
        return figures.getFirst().trades();
    }

    private static TradeTotals totals(
            long wins, long losses, long breakEven, String gained, String lost) {
        return new TradeTotals(
                wins, losses, breakEven, new BigDecimal(gained), new BigDecimal(lost));
    }

    private Booked ofFills(Window window) {
        Map<AccountId, Booked> booked = figures().booked(Map.of(account, window));
        assertThat(booked).containsOnlyKeys(account);
        return booked.getOrDefault(account, booked("0", "0"));
    }

    private static Booked booked(String realized, String fees) {
        return new Booked(new BigDecimal(realized), new BigDecimal(fees));
    }

    private static Window between(Instant from, Instant to) {
        return new Window(Optional.of(from), Optional.of(to));
    }

    private void filled(AccountId owner, Instant at, String realizedBase, String feeBase) {
        Fill fill =
                new Fill(
                        new FillId(id(at)),
                        new OrderId(id(at)),
                        "x-" + id(at),
                        BTC,
                        Side.SELL,
                        Quantity.of("1"),
                        Price.of("100"),
                        Optional.empty(),
                        BigDecimal.ZERO,
                        BigDecimal.ONE,
                        at);
        BookedFill booked =
                new BookedFill(
                        owner,
                        fill,
                        BrokerId.PAPER,
                        new TradeId(id(at)),
                        new BigDecimal("7"),
                        new BigDecimal(realizedBase),
                        new BigDecimal(feeBase));
        save(List.of(), List.of(booked));
    }

    private void closed(AccountId owner, Instant at, String grossBase, String feesBase) {
        Trade trade = trade(BTC, Side.BUY, at, grossBase, feesBase);
        save(List.of(new Owned<>(owner, trade)), List.of());
    }

    private void closedBy(String strategy, String grossBase) {
        Trade plain = trade(BTC, Side.BUY, NINE, grossBase, "0");
        ended(
                new Trade(
                        plain.id(),
                        plain.instrument(),
                        plain.direction(),
                        plain.entry(),
                        plain.exit(),
                        plain.result(),
                        plain.openedAt(),
                        plain.closedAt(),
                        plain.initialStop(),
                        Optional.of(strategy)));
    }

    /** All in one transaction. */
    private void ended(Trade... trades) {
        save(Stream.of(trades).map(trade -> new Owned<>(account, trade)).toList(), List.of());
    }

    private static Trade trade(
            Symbol symbol, Side direction, Instant at, String grossBase, String feesBase) {
        Trade.Leg one = new Trade.Leg(Quantity.of("1"), new BigDecimal("100"));
        Trade.Result result =
                new Trade.Result(
                        BigDecimal.ONE,
                        new BigDecimal(grossBase),
                        BigDecimal.ZERO,
                        new BigDecimal(feesBase));
        return new Trade(
                new TradeId(id(at)), symbol, direction, one, one, result, at, Optional.of(at));
    }

    private void save(List<Owned<Trade>> trades, List<BookedFill> fills) {
        Changes changes =
                new Changes(
                        List.of(), List.of(), trades, List.of(), List.of(), fills, List.of(),
                        List.of());
        transactions().run(() -> positions().save(changes));
    }
}
