package io.gatehouse.application.performance;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.MarketReader;
import io.gatehouse.application.ledger.CashMoves;
import io.gatehouse.application.ledger.MoveCash;
import io.gatehouse.application.marketdata.InMemoryBars;
import io.gatehouse.application.marketdata.InMemoryMarketData;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.performance.ShowValueAtRisk.Contribution;
import io.gatehouse.application.performance.ShowValueAtRisk.Estimate;
import io.gatehouse.application.performance.ShowValueAtRisk.Figures;
import io.gatehouse.application.performance.ShowValueAtRisk.Missing;
import io.gatehouse.application.performance.ShowValueAtRisk.Query;
import io.gatehouse.application.performance.ShowValueAtRisk.ValueAtRisk;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Bar;
import io.gatehouse.domain.marketdata.BarDraft;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.HistoricalLoss;
import io.gatehouse.domain.performance.Reason;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class ShowValueAtRiskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Query USUAL = query("0.95", 1);

    private final TradingHouse house = TradingHouse.open();
    private final InMemoryBars bars = new InMemoryBars();
    private final ShowValueAtRisk show =
            new ShowValueAtRisk(house.access, house.books, bars, house.catalogue);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void takesTwentyReturnsAndNotNineteen() {
        Desk ada = holderOfShares("USD");

        save(AAPL, 20, 1);
        assertThat(estimate(ada, USUAL))
                .isEqualTo(new Missing(Reason.INSUFFICIENT_DATA, List.of("AAPL")));

        save(AAPL, 21, 1);
        assertThat(figures(ada).observations()).isEqualTo(20);
        assertThat(figures(ada).from()).isEqualTo(TODAY.minusDays(19));
        assertThat(figures(ada).to()).isEqualTo(TODAY);
    }

    @Test
    void takesTheNewestFiveHundredReturns() {
        Desk ada = holderOfShares("USD");
        save(AAPL, 600, 1);

        assertThat(figures(ada).observations()).isEqualTo(500);
        assertThat(figures(ada).to()).isEqualTo(TODAY);
    }

    @Test
    void needsDaysThatAllInstrumentsHaveInCommon() {
        Desk ada = holderOfShares("USD");
        house.quote(BTC, "50000", "50000");
        ada.filled(Side.BUY, BTC, "0.1", "49000");
        save(AAPL, 30, 2);
        bars.save(days(BTC, 30, 2, TODAY.minusDays(1)));

        assertThat(estimate(ada, USUAL))
                .isEqualTo(new Missing(Reason.INSUFFICIENT_DATA, List.of("AAPL", "BTC")));
    }

    @Test
    void hasNoFigureWithoutARate() {
        house.quote(EURUSD, "1.10", "1.10");
        Desk ada = holderOfShares("EUR");
        save(AAPL, 30, 1);
        save(EURUSD, 30, "1.10", "1.10");
        assertThat(figures(ada).observations()).isEqualTo(29);

        ValueAtRisk blind = done(blind().show(ada.actor(), Optional.of(ada.account()), USUAL));

        assertThat(blind.equity()).isEmpty();
        assertThat(blind.estimate()).isEqualTo(new Missing(Reason.NO_DATA, List.of("AAPL")));
    }

    @Test
    void convertsExposuresToTheBaseCurrency() {
        house.quote(EURUSD, "1.25", "1.25");
        Desk ada = holderOfShares("EUR");
        save(AAPL, 30, 1);
        save(EURUSD, 30, "1.25", "1.25");

        // ten shares at 100 USD are 800 EUR; they fall by a fifth every other day
        assertThat(figures(ada).contributions().getFirst().exposure()).isEqualByComparingTo("800");
        assertThat(figures(ada).valueAtRisk()).isEqualByComparingTo("160");
    }

    /** A dollar is worth 0.80 and 1.00 EUR in turn: shares of a steady price lose a fifth. */
    @Test
    void movesForeignSharesWithTheirCurrency() {
        house.quote(EURUSD, "1.25", "1.25");
        Desk ada = holderOfShares("EUR");
        save(AAPL, 30, "100", "100");
        save(EURUSD, 30, "1.25", "1.00");

        assertThat(figures(ada).valueAtRisk()).isEqualByComparingTo("160");
    }

    /**
     * From 1.25 to 1.00 a EUR loses a fifth of 1.25 USD, which is then worth a quarter of a EUR.
     */
    @Test
    void movesOfMarginedPositionsTheGainAlone() {
        house.quote(EURUSD, "1.25", "1.25");
        Desk ada = house.trader("100000", "EUR");
        ada.filled(Side.BUY, EURUSD, "0.01", "1.20");
        save(EURUSD, 30, "1.00", "1.25");

        assertThat(figures(ada).contributions().getFirst().exposure()).isEqualByComparingTo("1000");
        assertThat(figures(ada).valueAtRisk()).isEqualByComparingTo("250");
    }

    @Test
    void needsBarsOfTheForeignCurrencyToo() {
        house.quote(EURUSD, "1.25", "1.25");
        Desk ada = holderOfShares("EUR");
        save(AAPL, 30, 1);
        Missing missing = new Missing(Reason.INSUFFICIENT_DATA, List.of("AAPL"));
        assertThat(estimate(ada, USUAL)).isEqualTo(missing);

        save(EURUSD, 20, "1.25", "1.00");
        assertThat(estimate(ada, USUAL)).isEqualTo(missing);

        save(EURUSD, 21, "1.25", "1.00");
        assertThat(figures(ada).observations()).isEqualTo(20);
    }

    /** A EUR is worth 1.00 and 1.25 USD in turn: 10,000 of them lose a fifth of 12,500 USD. */
    @Test
    void movesCashWithItsCurrency() {
        house.confirmed(EURUSD, "1.25");
        Desk ada = house.trader("100000", "USD");
        deposit(ada, "10000");
        assertThat(estimate(ada, USUAL))
                .isEqualTo(new Missing(Reason.INSUFFICIENT_DATA, List.of("EUR")));

        save(EURUSD, 30, "1.00", "1.25");

        Contribution cash = figures(ada).contributions().getFirst();
        assertThat(figures(ada).contributions()).hasSize(1);
        assertThat(cash.instrument()).isEmpty();
        assertThat(cash.currency()).isEqualTo(new CurrencyCode("EUR"));
        assertThat(cash.exposure()).isEqualByComparingTo("12500");
        assertThat(figures(ada).valueAtRisk()).isEqualByComparingTo("2500");
    }

    /** What shares of a steady price cost more in USD, their proceeds in EUR are worth more. */
    @Test
    void setsTheProceedsOfAShortSaleAgainstIt() {
        Symbol sap = new Symbol("SAP");
        house.catalogue.add(Instruments.paid(AssetClass.EQUITY, "SAP", "EUR"));
        house.quote(EURUSD, "1.25", "1.25");
        house.quote(sap, "100", "100");
        Desk ada = house.trader("100000", "USD");
        ada.filled(Side.SELL, sap, "10", "105");
        save(sap, 30, "100", "100");
        save(EURUSD, 30, "1.25", "1.00");

        assertThat(figures(ada).contributions())
                .extracting(Contribution::exposure)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("-1250"), new BigDecimal("1250"));
        assertThat(figures(ada).valueAtRisk()).isZero();
        assertThat(figures(ada).expectedShortfall()).isZero();
    }

    /** 8 EUR are no more than 10 of 100,000 USD. */
    @Test
    void leavesOutWhatIsNextToNothing() {
        house.confirmed(EURUSD, "1.25");
        Desk ada = holderOfShares("USD");
        save(AAPL, 30, 1);
        deposit(ada, "8");

        assertThat(figures(ada).contributions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0.4999, 1,   confidence",
        "1,      1,   confidence",
        "95,     1,   confidence",
        "0.95,   0,   horizon_days",
        "0.95,   251, horizon_days"
    })
    void refusesWhatNoHorizonOrConfidenceIs(String confidence, int days, String field) {
        Desk ada = holderOfShares("USD");

        Outcome<ValueAtRisk> outcome =
                show.show(ada.actor(), Optional.of(ada.account()), query(confidence, days));

        assertThat(((Refusal.Invalid) refused(outcome)).errors())
                .extracting(Refusal.FieldError::field)
                .containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1", "0.999999, 250"})
    void takesTheBoundsOfConfidenceAndHorizon(String confidence, int days) {
        Desk ada = holderOfShares("USD");
        save(AAPL, 30, 1);

        assertThat(estimate(ada, query(confidence, days))).isInstanceOf(Figures.class);
    }

    @Test
    void isForOwnersAndOverseersOfTheAccount() {
        Desk ada = holderOfShares("USD");
        Optional<AccountId> account = Optional.of(ada.account());

        assertThat(done(show.show(house.somebody(Role.AUDITOR), account, USUAL)).account())
                .isEqualTo(ada.account());
        assertThat(refused(show.show(house.somebody(Role.TRADER), account, USUAL)))
                .isEqualTo(new Refusal.NotFound("account"));
        assertThat(refused(show.show(house.somebody(Role.FEED), account, USUAL)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    private static void deposit(Desk desk, String euros) {
        CashMoves.move(desk, MoveCash.Direction.DEPOSIT, Money.of(euros, "EUR"));
    }

    /** Ten shares bought at 100 USD. */
    private Desk holderOfShares(String base) {
        Desk ada = house.trader("100000", base);
        house.confirmed(AAPL, "100");
        ada.filled(Side.BUY, AAPL, "10", "95");
        return ada;
    }

    /** Reads the same books without a single quote. */
    private ShowValueAtRisk blind() {
        MarketReader none =
                new MarketReader(
                        new InMemoryMarketData(house.catalogue),
                        house.catalogue,
                        house.brokers,
                        house.platform,
                        house.platform);
        return new ShowValueAtRisk(
                house.access,
                new BookReader(house.transactions, house.loader, none, house.roll, house.clock),
                bars,
                house.catalogue);
    }

    private Figures figures(Desk desk) {
        return (Figures) estimate(desk, USUAL);
    }

    private Estimate estimate(Desk desk, Query query) {
        return done(show.show(desk.actor(), Optional.of(desk.account()), query)).estimate();
    }

    /** Closes of 100 and 80 in turn, the newest today. */
    private void save(Symbol symbol, int count, int every) {
        bars.save(days(symbol, count, every, TODAY));
    }

    /** Closes of every day in turn, the newest today. */
    private void save(Symbol symbol, int count, String newest, String before) {
        bars.save(closes(symbol, count, 1, TODAY, newest, before));
    }

    private static List<Bar> days(Symbol symbol, int count, int every, LocalDate newest) {
        return closes(symbol, count, every, newest, "100", "80");
    }

    private static List<Bar> closes(
            Symbol symbol, int count, int every, LocalDate newest, String even, String odd) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                BarDraft.ofClose(
                                        symbol,
                                        newest.minusDays((long) i * every),
                                        Price.of(i % 2 == 0 ? even : odd)))
                .toList();
    }

    private static Query query(String confidence, int days) {
        return new Query(new BigDecimal(confidence), days, new HistoricalLoss());
    }
}
