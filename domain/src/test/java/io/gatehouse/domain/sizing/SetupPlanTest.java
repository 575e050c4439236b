package io.gatehouse.domain.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.position.Position;
import io.gatehouse.domain.risk.Contracts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

class SetupPlanTest {
    private static final Holding EURUSD = pair("EURUSD", "0.0001", "1");
    private static final Holding USDJPY = pair("USDJPY", "0.01", "1/149.35");
    private static final Holding GOLD =
            holding(Contracts.inPips("0.01", Contracts.metal("XAUUSD")), "1");

    @Test
    void knowsWhatAPipOfALotIsWorth() {
        assertThat(plan(EURUSD, Side.BUY, "1.1", "100").pipValue()).isEqualByComparingTo("10");
        assertThat(plan(GOLD, Side.BUY, "2350", "100").pipValue()).isEqualByComparingTo("1");
        // 1,000 yen
        assertThat(plan(USDJPY, Side.BUY, "149.35", "100").pipValue())
                .isBetween(new BigDecimal("6.6956"), new BigDecimal("6.6957"));
    }

    @ParameterizedTest
    @CsvSource({"750, 0.75", "525, 0.52", "225, 0.22", "9.99, 0", "0, 0"})
    void buysWholeLotStepsWithABudget(BigDecimal budget, String volume) {
        assertThat(plan(EURUSD, Side.BUY, "1.1", "100").volume(budget).quantity())
                .isEqualTo(Quantity.of(volume));
    }

    @Test
    void shrinksInProportion() {
        SetupPlan plan = plan(EURUSD, Side.BUY, "1.1", "100");
        Entries<Quantity> volumes = lots("0.75", "0.52", "0.22");

        assertThat(plan.steps(volumes)).isEqualTo(149);
        assertThat(plan.shrunk(volumes, BigInteger.valueOf(149), BigInteger.valueOf(149)))
                .isEqualTo(volumes);
        // 75, 52 and 22 steps by 55/149: 27.7, 19.2 and 8.1
        assertThat(plan.shrunk(volumes, BigInteger.valueOf(55), BigInteger.valueOf(149)))
                .isEqualTo(lots("0.27", "0.19", "0.08"));
        assertThat(plan.shrunk(volumes, BigInteger.ZERO, BigInteger.valueOf(149)))
                .isEqualTo(lots("0", "0", "0"));
    }

    @ParameterizedTest
    @CsvSource({"BUY, 1.09, 1.125", "SELL, 1.11, 1.075"})
    void putsStopAndTargetAroundThePrice(Side side, String stop, String target) {
        OrderTicket ticket = plan(EURUSD, side, "1.1", "100").ticket(Quantity.of("0.75"));

        assertThat(ticket.price()).contains(Price.of("1.1"));
        assertThat(ticket.protection().stopLoss()).contains(Price.of(stop));
        assertThat(ticket.protection().targetPrice()).contains(Price.of(target));
    }

    @Test
    void holdsMarginByTheRateOfThePair() {
        // 0.75 x 110,000 at 3.33 %
        assertThat(plan(EURUSD, Side.BUY, "1.1", "100").margin(Quantity.of("0.75")))
                .isEqualByComparingTo("2747.25");
    }

    @Test
    void needsAStop() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan(EURUSD, Side.BUY, "1.1", "0"));
    }

    /** The target is two and a half times as far as a stop of 100 pips. */
    private static SetupPlan plan(Holding holding, Side side, String price, String stopPips) {
        return new SetupPlan(
                holding,
                new SizedSetup.Asked(
                        Optional.empty(),
                        holding.symbol(),
                        side,
                        Price.of(price),
                        new BigDecimal(stopPips),
                        Optional.of(new BigDecimal("250"))));
    }

    private static Holding pair(String symbol, String pip, String fx) {
        return holding(Contracts.inPips(pip, Contracts.pair(symbol)), fx);
    }

    private static Holding holding(Instrument instrument, String fx) {
        Symbol symbol = instrument.symbol();
        return new Holding(
                instrument,
                Position.flat(symbol),
                Optional.empty(),
                Optional.of(Plans.decimal(fx)),
                FeeSchedule.FREE);
    }

    private static Entries<Quantity> lots(String first, String second, String third) {
        return new Entries<>(first, second, third).map(Quantity::of);
    }
}
