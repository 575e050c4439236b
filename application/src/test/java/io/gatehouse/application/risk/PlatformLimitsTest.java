package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.risk.PlatformOffice.amount;
import static io.gatehouse.application.risk.PlatformOffice.exposure;
import static io.gatehouse.application.risk.PlatformOffice.loss;
import static io.gatehouse.application.risk.PlatformOffice.opens;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.CancelOrder;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.PlatformLimits;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** AAPL at 100 throughout, so ten shares are 1,000. */
class PlatformLimitsTest extends PlatformCase {
    @Test
    void isSharedByAllAccountsToTheLastUnit() {
        office.limit(exposure("3000"));

        assertThat(buys(ada, "20")).isTrue();
        assertThat(buys(bob, "11")).isFalse();
        assertThat(buys(bob, "10")).isTrue();
        assertThat(buys(ada, "1")).isFalse();
        assertThat(office.taken("EXPOSURE")).isEqualByComparingTo("3000");
    }

    @Test
    void givesBackAsReservedWhatACloseEnds() {
        office.limit(exposure("3000"));
        buys(ada, "20");
        house.quote(AAPL, "110", "110");

        assertThat(ada.placed(OrderTicket.market(AAPL, Side.SELL, Quantity.of("5"))))
                .isInstanceOf(SubmitOrder.Result.Accepted.class);

        // 20 shares were reserved at 100: 5 of them give back 500, whatever they are worth now.
        assertThat(office.taken("EXPOSURE")).isEqualByComparingTo("1500");
        assertThat(office.taken("INSTRUMENT:AAPL")).isEqualByComparingTo("1500");
        assertThat(office.taken("POSITIONS")).isEqualByComparingTo("1");
        ada.placed(OrderTicket.market(AAPL, Side.SELL, Quantity.of("15")));
        assertThat(office.taken("EXPOSURE")).isEqualByComparingTo("0");
        assertThat(office.taken("POSITIONS")).isEqualByComparingTo("0");
    }

    @Test
    void aWorkingOrderTakesItsRoomUntilItIsCancelled() {
        office.limit(exposure("3000"));
        Order resting =
                ada.accepted(
                        OrderTicket.limit(AAPL, Side.BUY, Quantity.of("30"), Price.of("99"))
                                .withProtection(
                                        new Protection(Desk.price("95"), Optional.empty())));
        assertThat(buys(bob, "1")).isFalse();

        house.cancelOrder.cancel(
                new CancelOrder.Command(
                        ada.actor(), Optional.of(ada.account()), resting.id(), PATIENCE, CONTEXT));
        house.watchUntil(() -> ada.working().isEmpty());

        assertThat(buys(bob, "30")).isTrue();
    }

    @Test
    void countsWhatWasHeldBeforeItWasSwitchedOn() {
        buys(ada, "20");
        assertThat(house.platform.shares(AccountMode.PAPER)).isEmpty();

        office.limit(exposure("3000"));

        assertThat(office.taken("EXPOSURE")).isEqualByComparingTo("2000");
        assertThat(buys(bob, "11")).isFalse();
        assertThat(buys(bob, "10")).isTrue();
    }

    @Test
    void leavesNobodyMoreThanIsLeftWhenOneHeldNearlyAllBefore() {
        buys(ada, "20");
        office.limit(exposure("2300"));

        // An even part of 2300 would be more than one share's 100 in every other slot.
        assertThat(boughtOneByOne(traders(8))).isEqualTo(3);
        assertThat(office.taken("EXPOSURE")).isEqualByComparingTo("2300");
    }

    @Test
    void leavesNobodyAnythingWhenMarksHaveTakenWhatWasLeft() {
        // 125 of it are left to every slot
        office.limit(exposure("4000"));
        buys(ada, "20");
        house.quote(AAPL, "210", "210");
        watch.run();

        house.quote(AAPL, "100", "100");

        assertThat(office.taken("EXPOSURE")).isEqualByComparingTo("4200");
        assertThat(boughtOneByOne(traders(8))).isZero();
    }

    private List<Desk> traders(int count) {
        return Stream.generate(() -> house.trader("100000", "USD")).limit(count).toList();
    }

    /** How many of them could buy a share. */
    private long boughtOneByOne(List<Desk> traders) {
        return traders.stream().filter(trader -> buys(trader, "1")).count();
    }

    @Test
    void touchesNoSlotOfAModeWithoutLimits() {
        buys(ada, "20");

        assertThat(house.platform.shares(AccountMode.PAPER)).isEmpty();
        assertThat(house.platform.reservations(List.of(ada.account()))).isEmpty();
    }

    @Test
    void countsPositionsAndConcentratesOnNoInstrument() {
        office.limit(
                new PlatformLimits(
                        Optional.empty(),
                        Optional.empty(),
                        amount("2"),
                        amount("500"),
                        amount("4")));

        assertThat(buys(ada, "20")).isTrue();
        assertThat(buys(bob, "1")).isFalse();
        assertThat(opens(bob, BTC, "0.01", "49000")).isTrue();
        assertThat(opens(ada, BTC, "0.01", "49000")).isFalse();
    }

    @Test
    void loweringALimitDeniesOpeningsAndLetsExitsOut() {
        office.limit(exposure("3000"));
        buys(ada, "20");
        office.limit(exposure("1000"));

        assertThat(buys(ada, "1")).isFalse();
        assertThat(ada.placed(OrderTicket.market(AAPL, Side.SELL, Quantity.of("20"))))
                .isInstanceOf(SubmitOrder.Result.Accepted.class);
        assertThat(buys(bob, "10")).isTrue();
    }

    @Test
    void aLossOfTheDayStopsEverybodyUntilTheDayEnds() {
        office.limit(loss("100"));
        buys(ada, "20");
        house.quote(AAPL, "95", "95");
        watch.run();
        assertThat(buys(bob, "1")).isFalse();

        house.quote(AAPL, "100", "100");
        watch.run();
        assertThat(buys(bob, "1")).isFalse();

        house.clock.advance(Duration.ofHours(15));
        house.quote(AAPL, "100", "100");
        watch.run();
        assertThat(buys(bob, "1")).isTrue();
    }

    @Test
    void aLowerLossLimitBindsAtOnceWhatIsLostAlready() {
        buys(ada, "20");
        house.quote(AAPL, "95", "95");

        office.limit(loss("100"));

        assertThat(buys(bob, "1")).isFalse();
    }

    @Test
    void revaluesWhatIsReservedAtTheMarksOfNow() {
        office.limit(exposure("3000"));
        buys(ada, "20");
        house.quote(AAPL, "120", "120");

        watch.run();

        assertThat(office.taken("EXPOSURE")).isEqualByComparingTo("2400");
    }

    @Test
    void showsAllAccountsTogether() {
        buys(ada, "20");
        buys(bob, "10");

        ShowGlobalExposure.Exposure shown = office.shown();

        assertThat(shown.sums().exposure()).isEqualByComparingTo("3000");
        assertThat(shown.sums().byInstrument().get(AAPL)).isEqualByComparingTo("3000");
        assertThat(shown.sums().positions()).isEqualTo(2);
    }

    private boolean buys(Desk desk, String quantity) {
        house.clock.advance(Duration.ofSeconds(3));
        return opens(desk, AAPL, quantity, "94");
    }
}
