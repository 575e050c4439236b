package io.gatehouse.application.account;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.ledger.CashMoves;
import io.gatehouse.application.ledger.MoveCash;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.risk.ChangeProfile;
import io.gatehouse.application.risk.ProfileChange;
import io.gatehouse.application.risk.ProfileChange.LossRulesChange;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.EquityRecord;
import io.gatehouse.domain.risk.RiskState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An account of 100,000 dollars whose risk day is that of UTC, opened on Monday, 2 March 2026; its
 * 200 shares were bought at 100, so that each dollar of their price is 200 of equity.
 */
class DayClosesTest {
    private static final String BOUND = "2026-03-03T00:00:00Z";

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aDayClosesAtTheLastMarksBeforeItsBound() {
        buyAt("2026-03-02T23:59:17.600Z");
        for (int price = 101; price <= 110; price++) {
            house.clock.advance(Duration.ofSeconds(4));
            quote(String.valueOf(price));
        }
        // 2.4 seconds after the last quote the day ends
        goTo("2026-03-03T00:00:03Z");
        house.monitor.run();

        EquityEvent close = closes().getFirst();
        assertThat(close.point().at()).isEqualTo(BOUND);
        assertThat(close.point().equity()).isEqualByComparingTo("102000");
        assertThat(close.point().balance()).isEqualByComparingTo("100000");
        assertThat(close.current()).isTrue();
        assertThat(dailyPnl()).isEqualTo("0");
    }

    @Test
    void aDepositIsAddedToWhatTheMarksSaidAtTheBound() {
        buyAt("2026-03-02T23:59:20Z");
        goTo("2026-03-02T23:59:30Z");
        quote("105");
        deposit("20000", "USD");
        goTo("2026-03-02T23:59:58Z");
        quote("108");
        goTo("2026-03-03T00:00:03Z");
        house.monitor.run();

        assertThat(closes().getFirst().point().equity()).isEqualByComparingTo("121600");
        assertThat(dailyPnl()).isEqualTo("0");
    }

    @Test
    void aFlowLeavesThePointOfItsOwnMarks() {
        buyAt("2026-03-02T23:57:20Z");
        goTo("2026-03-02T23:57:50Z");
        quote("105");
        deposit("20000", "USD");
        goTo("2026-03-03T00:00:01Z");
        quote("111");

        // What 111 would make of it is of the new day: 6 x 200
        assertThat(closes().getFirst().point().equity()).isEqualByComparingTo("121000");
        assertThat(dailyPnl()).isEqualTo("1200");
    }

    @Test
    void aMarkOfTheBoundItselfBelongsToTheNewDay() {
        buyAt("2026-03-02T23:57:20Z");
        goTo(BOUND);
        quote("103");

        assertThat(closes().getFirst().point().equity()).isEqualByComparingTo("100000");
        assertThat(dailyPnl()).isEqualTo("600");
    }

    @Test
    void theCloseIsASecondOldWhereTheNextMarkOutranIt() {
        buyAt("2026-03-02T23:59:20Z");
        goTo("2026-03-02T23:59:59Z");
        quote("107");
        goTo("2026-03-03T00:00:01Z");
        quote("109");

        assertThat(closes().getFirst().point().equity()).isEqualByComparingTo("101400");
        assertThat(dailyPnl()).isEqualTo("400");
    }

    /** 200 shares at 350 make 150,000, but nothing confirms that quote. */
    @Test
    void aCloseThatNothingConfirmsIsTheNextBaselineAndNoPeak() {
        buyAt("2026-03-02T23:57:20Z");
        goTo("2026-03-02T23:59:58Z");
        quote("350");
        goTo("2026-03-03T00:00:05Z");
        house.confirmed(AAPL, "100");
        house.monitor.run();

        assertThat(closes().getFirst().current()).isFalse();
        assertThat(risk().day().baseline()).isEqualByComparingTo("150000");
        assertThat(risk().moneyPeak().highestAtDayEnd()).isZero();
    }

    @Test
    void aMarkThatArrivesLateIsOfTheDayInWhichItWasQuoted() {
        buyAt("2026-03-02T23:57:20Z");
        goTo("2026-03-03T00:00:01Z");
        Price price = Price.of("104");
        Instant before = Instant.parse("2026-03-02T23:59:59Z");
        house.marketData.record(List.of(Quote.of(AAPL, price, price, before)));
        house.monitor.run();

        assertThat(closes().getFirst().point().equity()).isEqualByComparingTo("100800");
        assertThat(dailyPnl()).isEqualTo("0");
    }

    @Test
    void aRateOfBeforeTheBoundIsTheRateOfTheClose() {
        house.confirmed(EURUSD, "1.10");
        deposit("10000", "EUR");
        goTo("2026-03-02T23:59:50Z");
        quoteEuro("1.15");
        goTo("2026-03-03T00:00:03Z");
        house.monitor.run();

        assertThat(closes().getFirst().point().equity()).isEqualByComparingTo("111500");
    }

    @Test
    void aRateOfAfterTheBoundIsNot() {
        house.confirmed(EURUSD, "1.10");
        deposit("10000", "EUR");
        goTo("2026-03-03T00:00:03Z");
        quoteEuro("1.15");
        house.monitor.run();

        assertThat(closes().getFirst().point().equity()).isEqualByComparingTo("111000");
        assertThat(dailyPnl()).isEqualTo("500");
    }

    /** Bought on a Sunday, quoted at 110 on Monday, and looked at on Tuesday only. */
    @Test
    void eachDayThatPassedUnseenClosesAtItsOwnBound() {
        buyAt("2026-03-08T09:00:00Z");
        goTo("2026-03-09T09:00:00Z");
        house.quote(AAPL, "110", "110");
        goTo("2026-03-10T09:00:00Z");
        house.monitor.run();

        List<EquityEvent> closes = closes();
        EquityEvent sunday = closes.get(closes.size() - 2);
        EquityEvent monday = closes.getLast();
        assertThat(sunday.riskDay()).isEqualTo("2026-03-08");
        assertThat(sunday.point().equity()).isEqualByComparingTo("100000");
        assertThat(monday.point().equity()).isEqualByComparingTo("102000");
        // 15 hours old at the bound
        assertThat(monday.current()).isFalse();
        assertThat(risk().week().baseline()).isEqualByComparingTo("100000");
        assertThat(risk().day().baseline()).isEqualByComparingTo("102000");
    }

    /** 00:00 UTC of Monday is within the day that begins at 17:00 of Sunday in New York. */
    @Test
    void aWeekOfAnotherZoneEndsAtItsOwnBoundAndNoDayWithIt() {
        moveToNewYork();
        buyAt("2026-03-08T23:58:00Z");
        goTo("2026-03-08T23:59:58Z");
        quote("110");
        goTo("2026-03-09T00:00:03Z");
        quote("100");

        assertThat(risk().week().startedAt()).isEqualTo("2026-03-09T00:00:00Z");
        assertThat(risk().week().baseline()).isEqualByComparingTo("102000");
        assertThat(risk().week().loss(new BigDecimal("100000"))).isEqualByComparingTo("2000");
        assertThat(risk().day().startedAt()).isEqualTo("2026-03-08T21:00:00Z");
        assertThat(closes().getLast().riskDay()).isEqualTo("2026-03-08");
    }

    private void moveToNewYork() {
        LossRulesChange zone =
                new LossRulesChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(ZoneId.of("America/New_York")),
                        Optional.of(LocalTime.of(17, 0)));
        ProfileChange change =
                new ProfileChange(
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        false,
                        zone);
        done(
                new ChangeProfile(
                                house.access,
                                house.desk,
                                house.catalogue,
                                house.ids,
                                Duration.ofHours(24))
                        .change(
                                new ChangeProfile.Command(
                                        ada.actor(),
                                        Optional.of(ada.account()),
                                        change,
                                        ChangeProfile.Extent.NAMED,
                                        Optional.empty(),
                                        CONTEXT)));
    }

    private void buyAt(String instant) {
        goTo(instant);
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "200", "95");
        // The booking of its stop looks at the account too: not once the clock has moved on
        house.watchUntil(this::isStopWorking);
    }

    private boolean isStopWorking() {
        return ada.working().stream().anyMatch(stop -> stop.status() == OrderStatus.NEW);
    }

    private void goTo(String instant) {
        house.clock.advance(Duration.between(house.clock.instant(), Instant.parse(instant)));
    }

    /** As a feed does: the accounts that hold it are looked at before it is answered. */
    private void quote(String price) {
        Quote quote = Quote.of(AAPL, Price.of(price), Price.of(price), house.clock.instant());
        house.quoteBreakers.marksMoved(house.marketData.record(List.of(quote)));
    }

    private void quoteEuro(String price) {
        house.quote(EURUSD, price, price);
    }

    private void deposit(String amount, String currency) {
        CashMoves.move(ada, MoveCash.Direction.DEPOSIT, Money.of(amount, currency));
    }

    private RiskState risk() {
        return house.books.read(ada.account(), List.of()).book().risk();
    }

    private String dailyPnl() {
        BookReader.Reading reading = house.books.read(ada.account(), List.of());
        AccountWorth worth = AccountWorth.of(reading.book(), reading.market()).orElseThrow();
        return worth.dailyPnl().stripTrailingZeros().toPlainString();
    }

    /** Ends of days, oldest first. */
    private List<EquityEvent> closes() {
        return house
                .equity
                .page(
                        new EquityHistory.Query(
                                ada.account(),
                                EnumSet.of(EquityEvent.Kind.DAY),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                99))
                .stream()
                .map(EquityRecord::event)
                .toList();
    }
}
