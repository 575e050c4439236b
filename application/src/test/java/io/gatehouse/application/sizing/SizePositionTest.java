package io.gatehouse.application.sizing;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.Desk.price;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.NIFTY;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.sizing.SizePosition.Sized;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.sizing.FixedQuantity;
import io.gatehouse.domain.sizing.PercentOfEquity;
import io.gatehouse.domain.sizing.SizeCap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** 100,000 USD under the MEDIUM limits, where a trade may lose 2 % and one name hold 20 %. */
class SizePositionTest {
    private static final Optional<Price> NO_PRICE = Optional.empty();
    private static final SizingChoice GLOBAL = new SizingChoice.RiskToStop(Optional.empty());

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final SizePosition sizePosition =
            new SizePosition(
                    house.access, house.books, house.decisions, new SizingMethods(house.figures));

    @BeforeEach
    void quote() {
        house.quote(AAPL, "99.90", "100");
        house.quote(EURUSD, "1.10000", "1.10000");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void losesAPercentOfEquityAtTheStop() {
        Sized sized = done(size(AAPL, price("100"), price("90"), risk("1")));

        assertThat(sized.proposal().quantity()).isEqualTo(Quantity.of("100"));
        assertThat(sized.proposal().cap()).isEmpty();
        assertThat(sized.riskAmount().orElseThrow()).isEqualByComparingTo("1000");
        assertThat(sized.notional().orElseThrow()).isEqualByComparingTo("10000");
    }

    @Test
    void entersAtTheMarketWithoutAPrice() {
        // ask 100, 1,000 / 10
        Sized sized = done(size(AAPL, NO_PRICE, price("90"), risk("1")));

        assertThat(sized.entry().orElseThrow().price()).isEqualTo(Price.of("100"));
        assertThat(sized.proposal().quantity()).isEqualTo(Quantity.of("100"));
    }

    @Test
    void takesTheGlobalPercentWhereNoneIsGivenAndTheAccountsLimitOverIt() {
        // 3 % at 20 a unit are 150 units, 2 % are 100
        Sized sized = done(size(AAPL, price("100"), price("80"), GLOBAL));

        assertThat(sized.proposal().quantity()).isEqualTo(Quantity.of("100"));
        assertThat(sized.proposal().cap().orElseThrow().by()).isEqualTo("risk_per_trade");
        assertThat(sized.proposal().cap().orElseThrow().reason()).contains("exceeds limit");
        assertThat(sized.riskAmount().orElseThrow()).isEqualByComparingTo("2000");
    }

    @Test
    void isCappedByTheGatesLargestSize() {
        // 500 x 100 are 50 % of equity in one name; 20 % pass
        Sized sized =
                done(
                        size(
                                AAPL,
                                price("100"),
                                price("99"),
                                new SizingChoice.ByEquity(
                                        new PercentOfEquity(new BigDecimal("50")))));

        assertThat(sized.proposal().quantity()).isEqualTo(Quantity.of("200"));
        assertThat(sized.proposal().cap().orElseThrow().by()).isEqualTo("portfolio_concentration");
    }

    @Test
    void proposesNothingBelowTheLeastQuantity() {
        // 0.001 % of 100,000 is 1, and a share loses 10
        Sized sized = done(size(AAPL, price("100"), price("90"), risk("0.001")));

        assertThat(sized.proposal().quantity()).isEqualTo(Quantity.ZERO);
        assertThat(sized.proposal().cap())
                .contains(
                        new SizeCap(
                                "min_quantity", "0 is below the least quantity 1 of one order."));
        assertThat(sized.riskAmount().orElseThrow()).isZero();
    }

    @Test
    void proposesNothingThatTheGateWouldNotTakeAtAll() {
        Sized sized =
                done(
                        size(
                                AAPL,
                                price("100"),
                                NO_PRICE,
                                new SizingChoice.Always(new FixedQuantity(Quantity.of("1")))));

        assertThat(sized.proposal().quantity()).isEqualTo(Quantity.ZERO);
        assertThat(sized.proposal().cap().orElseThrow().by()).isEqualTo("stop_loss_required");
    }

    @Test
    void isNotCutByTheSameOrderAMomentAgo() {
        OrderTicket fifty =
                OrderTicket.limit(AAPL, Side.BUY, Quantity.of("50"), Price.of("100"))
                        .withProtection(new Protection(price("90"), Optional.empty()));
        ada.accepted(fifty);
        SizingChoice always = new SizingChoice.Always(new FixedQuantity(Quantity.of("50")));

        Sized sized = done(size(AAPL, price("100"), price("90"), always));

        assertThat(sized.proposal().quantity()).isEqualTo(Quantity.of("50"));
        assertThat(sized.proposal().cap()).isEmpty();
        house.clock.advance(Duration.ofSeconds(2));
        assertThat(ada.accepted(fifty).ticket().quantity()).isEqualTo(Quantity.of("50"));
    }

    @Test
    void stakesNothingOnKellyBeforeThirtyTrades() {
        Sized sized =
                done(
                        size(
                                AAPL,
                                price("100"),
                                price("90"),
                                new SizingChoice.ByKelly(Optional.empty())));

        assertThat(sized.proposal().quantity()).isEqualTo(Quantity.ZERO);
        assertThat(sized.proposal().cap().orElseThrow().reason())
                .contains("30 closed trades", "there are 0");
    }

    @Test
    void saysThatAPriceOrARateIsMissing() {
        assertThat(cap(done(size(NIFTY, NO_PRICE, price("90"), risk("1")))))
                .isEqualTo("price_missing");
        assertThat(cap(done(size(NIFTY, price("100"), price("90"), risk("1")))))
                .isEqualTo("fx_rate_missing");
    }

    @Test
    void proposesNothingWithoutEquity() {
        Desk ben = house.trader("0", "USD");

        Sized sized =
                done(sizePosition.size(command(ben, AAPL, price("100"), price("90"), risk("1"))));

        assertThat(sized.proposal().quantity()).isEqualTo(Quantity.ZERO);
        assertThat(cap(sized)).isEqualTo("equity");
    }

    @Test
    void refusesWhatCannotBeSized() {
        assertThat(field(size(AAPL, price("100"), price("100"), risk("1")))).isEqualTo("stop_loss");
        assertThat(field(size(AAPL, price("100"), NO_PRICE, risk("1")))).isEqualTo("stop_loss");
        assertThat(field(size(new Symbol("TULIPS"), price("100"), price("90"), risk("1"))))
                .isEqualTo("instrument");
    }

    @Test
    void isNobodyElsesBusiness() {
        Desk eve = house.trader("100000", "USD");
        SizePosition.Command command =
                new SizePosition.Command(
                        eve.actor(),
                        Optional.of(ada.account()),
                        AAPL,
                        Side.BUY,
                        price("100"),
                        price("90"),
                        BigDecimal.ZERO,
                        GLOBAL);

        assertThat(refused(sizePosition.size(command))).isEqualTo(new Refusal.NotFound("account"));
    }

    private Outcome<Sized> size(
            Symbol symbol, Optional<Price> entry, Optional<Price> stop, SizingChoice choice) {
        return sizePosition.size(command(ada, symbol, entry, stop, choice));
    }

    private static SizePosition.Command command(
            Desk desk,
            Symbol symbol,
            Optional<Price> entry,
            Optional<Price> stop,
            SizingChoice choice) {
        return new SizePosition.Command(
                desk.actor(),
                Optional.of(desk.account()),
                symbol,
                Side.BUY,
                entry,
                stop,
                BigDecimal.ZERO,
                choice);
    }

    private static SizingChoice risk(String percent) {
        return new SizingChoice.RiskToStop(Optional.of(new BigDecimal(percent)));
    }

    private static String cap(Sized sized) {
        return sized.proposal().cap().orElseThrow().by();
    }

    private static String field(Outcome<Sized> outcome) {
        return ((Refusal.Invalid) refused(outcome)).errors().getFirst().field();
    }
}
