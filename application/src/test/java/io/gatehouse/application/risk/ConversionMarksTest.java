package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.EURUSD;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.KnownEquity;
import io.gatehouse.application.ledger.CashMoves;
import io.gatehouse.application.ledger.MoveCash;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.ForexWeek;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.Contracts;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * 89,000 dollars and 10,000 euros at 1.10 are 100,000; half of the euros may be in 50 shares at
 * 100. The account may fall by 1 %.
 */
class ConversionMarksTest {
    private static final Symbol SAP = new Symbol("SAP");
    private static final Symbol EURGBP = new Symbol("EURGBP");

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("89000", "USD");

    @BeforeEach
    void list() {
        house.catalogue.add(Instruments.paid(AssetClass.EQUITY, "SAP", "EUR"));
        house.catalogue.add(Contracts.pair("EURGBP"));
        house.confirmed(EURUSD, "1.10");
        ada.limited(RiskLimit.MAX_DRAWDOWN_PERCENT, "1");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anUnconfirmedRateRaisesNoPeak() {
        buyShares();

        house.seen(EURUSD, "2.20");
        assertThat(peak()).isEqualByComparingTo("1");
        assertThat(isKnown()).isFalse();

        // 89,000 and 10,000 at 2.20
        house.seen(EURUSD, "2.20");
        assertThat(peak()).isEqualByComparingTo("1.11");
        assertThat(isKnown()).isTrue();
    }

    @Test
    void anUnconfirmedRateBreaksNoDrawdown() {
        buyShares();

        house.seen(EURUSD, "0.55");
        assertThat(drawdown()).isEqualTo(BreakerLevel.NONE);

        house.seen(EURUSD, "0.55");
        assertThat(drawdown()).isEqualTo(BreakerLevel.CRITICAL);
    }

    @Test
    void aConfirmedRateStandsHoweverLongAgoItWasQuoted() {
        buyShares();
        house.clock.advance(Duration.ofDays(4));

        // 50 x 2 x 1.10
        house.confirmed(SAP, "102");
        house.seen(SAP, "102");
        assertThat(peak()).isEqualByComparingTo("1.0011");
        assertThat(isKnown()).isTrue();

        // 50 x 21 x 1.10 below that, where 1,001.10 may be lost
        house.confirmed(SAP, "81");
        house.seen(SAP, "81");
        assertThat(drawdown()).isEqualTo(BreakerLevel.CRITICAL);
    }

    @Test
    void aStaleMarkStillRaisesNoPeak() {
        buyShares();
        house.clock.advance(Duration.ofSeconds(61));

        house.seen(EURUSD, "1.20");

        assertThat(peak()).isEqualByComparingTo("1");
        assertThat(isKnown()).isFalse();
    }

    /** A rate that was mistyped makes neither dust of money nor money of dust. */
    @ParameterizedTest
    @CsvSource({
        "GBP, 0.99, 1.25, true",
        "GBP, 1.00, 1.25, false",
        "GBP, 0.99, 125, true",
        "GBP, 8.90, 0.01, false",
        "JPY, 99, 0.0065, true",
        "JPY, 100, 0.0065, false",
        "BTC, 0.00000099, 60000, true",
        "BTC, 0.000001, 60000, false",
        "BTC, 5, 0.1, false"
    })
    void onlyDustNeedsNoConfirmedRate(String currency, String amount, String rate, boolean known) {
        String pair = currency + "USD";
        house.catalogue.add(Contracts.pair(pair));
        house.confirmed(new Symbol(pair), "1");
        deposit(amount, currency);
        house.seen(new Symbol(pair), rate);

        assertThat(isKnown()).isEqualTo(known);
    }

    /**
     * 10,000 of 89,000,000 won; at 1,400 a dollar they are a seventh of all that the account has.
     */
    @Test
    void anOddRateOfDearMoneyBreaksNoDrawdownOfCheapMoney() {
        Symbol usdkrw = new Symbol("USDKRW");
        house.catalogue.add(Contracts.pair("USDKRW"));
        house.confirmed(usdkrw, "1400");
        Desk sumi = house.trader("89000000", "KRW");
        sumi.limited(RiskLimit.MAX_DRAWDOWN_PERCENT, "10");
        CashMoves.move(sumi, MoveCash.Direction.DEPOSIT, Money.of("10000", "USD"));
        house.monitor.run();

        house.quote(usdkrw, "0.72", "0.72");
        house.monitor.run();
        assertThat(drawdown(sumi)).isEqualTo(BreakerLevel.NONE);

        house.confirmed(usdkrw, "0.72");
        house.monitor.run();
        assertThat(drawdown(sumi)).isEqualTo(BreakerLevel.CRITICAL);
    }

    @Test
    void theConfirmedRateOfAClosedMarketStands() {
        buyShares();
        closeForex();

        house.seen(SAP, "102");

        assertThat(peak()).isEqualByComparingTo("1.0011");
    }

    @Test
    void theUnconfirmedRateOfAClosedMarketDoesNot() {
        buyShares();
        house.seen(EURUSD, "1.30");
        closeForex();

        house.seen(SAP, "102");

        assertThat(peak()).isEqualByComparingTo("1");
        assertThat(isKnown()).isFalse();
    }

    @Test
    void aRateOfCashAloneIsConfirmedToo() {
        deposit("10000", "EUR");

        house.quote(EURUSD, "0.55", "0.55");
        house.monitor.run();
        assertThat(drawdown()).isEqualTo(BreakerLevel.NONE);

        house.confirmed(EURUSD, "0.55");
        house.monitor.run();
        assertThat(drawdown()).isEqualTo(BreakerLevel.CRITICAL);
    }

    /** 8,000 pounds are 10,000 euros at 0.80; either leg doubles what they are in dollars. */
    @ParameterizedTest
    @CsvSource({"EURGBP, 0.40", "EURUSD, 2.20"})
    void aRateThroughACrossNeedsBothOfItsLegs(String leg, String rate) {
        house.confirmed(EURGBP, "0.80");
        deposit("8000", "GBP");

        house.quote(new Symbol(leg), rate, rate);
        house.monitor.run();
        assertThat(peak()).isEqualByComparingTo("1");

        house.confirmed(new Symbol(leg), rate);
        house.monitor.run();
        assertThat(peak()).isEqualByComparingTo("1.11");
    }

    @Test
    void aQuotedRateLooksAtCashWithoutAPosition() {
        deposit("10000", "EUR");
        ada.limited(RiskLimit.MAX_DAILY_LOSS, "500");

        // 10,000 x 0.06, and back before anybody else looks
        house.seen(EURUSD, "1.04");
        house.seen(EURUSD, "1.10");

        assertThat(risk().day().latched()).isTrue();
    }

    private void buyShares() {
        deposit("10000", "EUR");
        house.confirmed(SAP, "100");
        ada.filled(Side.BUY, SAP, "50", "95");
    }

    private void deposit(String amount, String currency) {
        CashMoves.move(ada, MoveCash.Direction.DEPOSIT, Money.of(amount, currency));
    }

    /** Saturday. */
    private void closeForex() {
        house.catalogue.update(
                Instruments.traded(new ForexWeek(), house.catalogue.find(EURUSD).orElseThrow()));
        Instant saturday = Instant.parse("2026-03-07T09:00:00Z");
        house.clock.advance(Duration.between(house.clock.instant(), saturday));
    }

    /** Whether a drawdown limit could start anew from what the account is worth now. */
    private boolean isKnown() {
        BookReader.Reading reading = house.books.read(ada.account(), List.of());
        return KnownEquity.of(reading.book(), reading.market()).current();
    }

    private BigDecimal peak() {
        return risk().navPeak().peakNav();
    }

    private BreakerLevel drawdown() {
        return drawdown(ada);
    }

    private BreakerLevel drawdown(Desk desk) {
        return risk(desk).drawdown();
    }

    private RiskState risk() {
        return risk(ada);
    }

    private RiskState risk(Desk desk) {
        return house.accounts.read(List.of(desk.account())).getFirst().risk();
    }
}
