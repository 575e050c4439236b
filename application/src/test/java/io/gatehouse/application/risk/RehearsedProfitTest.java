package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.risk.Rehearsal.LeftOut;
import io.gatehouse.application.risk.Rehearsal.Prevented;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskSwitch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

/** What rehearsed limits would have kept or lost, order by order. */
class RehearsedProfitTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final RehearsalDesk rehearsals = new RehearsalDesk(house, ada);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void tellsTheShareOfAnOrderThatAddedToAPosition() {
        buyTwice();
        sell("30", "110");

        // 2,000 and then 1,050 more; 20 shares won 10 each, the 10 that were added 5 each
        Rehearsal rehearsal = rehearsals.under(RiskLimit.MAX_POSITION_SIZE, "2500");

        Prevented added = rehearsal.prevented().getFirst();
        assertThat(rehearsal.prevented()).hasSize(1);
        assertThat(added.quantity()).isEqualByComparingTo("10");
        assertThat(added.pnl().orElseThrow()).isEqualByComparingTo("50");
        assertThat(rehearsal.gainsMissed()).isEqualByComparingTo("50");
        assertThat(rehearsal.leftOut()).isEmpty();
    }

    @Test
    void tellsTheShareOfAnOrderThatOthersAddedTo() {
        buyTwice();
        sell("30", "110");

        Rehearsal rehearsal = rehearsals.under(RiskLimit.MAX_ORDER_QUANTITY, "15");

        assertThat(rehearsal.gainsMissed()).isEqualByComparingTo("200");
    }

    @Test
    void tellsWhatIsClosedOfATradeThatIsOpen() {
        buyTwice();
        sell("25", "110");

        // the oldest shares are sold first: 5 of those that were added won 5 each, 5 are held
        Rehearsal rehearsal = rehearsals.under(RiskLimit.MAX_POSITION_SIZE, "2500");

        assertThat(rehearsal.gainsMissed()).isEqualByComparingTo("25");
        assertThat(rehearsal.prevented().getFirst().open()).isEqualByComparingTo("5");
        assertThat(rehearsal.leftOut()).isEqualTo(Map.of(LeftOut.STILL_OPEN, 1));
    }

    @Test
    void tellsTheShareByWhichAnOrderWouldHaveBeenSmaller() {
        mark("100");
        ada.accepted(resizable("20"));
        sell("20", "110");

        // 15 of the 20 would have passed: a quarter of the 200 that were won
        Rehearsal rehearsal = rehearsals.under(RiskLimit.MAX_ORDER_QUANTITY, "15");

        assertThat(rehearsal.smallerOnly()).isEqualTo(1);
        assertThat(rehearsal.prevented().getFirst().quantity()).isEqualByComparingTo("5");
        assertThat(rehearsal.gainsMissed()).isEqualByComparingTo("50");
    }

    @Test
    void saysThatADeniedOrderWouldHavePassedSmaller() {
        mark("100");
        ada.accepted(purchase("20"));
        sell("20", "90");

        Rehearsal fifteen = rehearsals.under(RiskLimit.MAX_ORDER_QUANTITY, "15");
        Rehearsal none = rehearsals.under(RiskLimit.MAX_ORDER_QUANTITY, "0.5");

        assertThat(fifteen.smallerOnly()).isEqualTo(1);
        assertThat(fifteen.lossesAvoided()).isEqualByComparingTo("200");
        assertThat(none.smallerOnly()).isZero();
        assertThat(none.lossesAvoided()).isEqualByComparingTo("200");
    }

    @Test
    void countsWhatNobodyTraded() {
        ada.limited(RiskLimit.MAX_ORDER_QUANTITY, "15");
        mark("100");
        ada.placed(purchase("20"));

        Rehearsal rehearsal = rehearsals.under(RiskLimit.MAX_ORDER_QUANTITY, "25");

        assertThat(rehearsal.verdictsChanged()).isEqualTo(1);
        assertThat(rehearsal.leftOut()).isEqualTo(Map.of(LeftOut.NOT_TRADED, 1));
        assertThat(rehearsal.pnlChange()).isZero();
    }

    @Test
    void countsClosesThatWouldNotHaveHappened() {
        mark("100");
        ada.accepted(purchase("20"));
        mark("110");
        ada.filled(Side.SELL, AAPL, "30", "120");
        mark("105");
        ada.accepted(OrderTicket.market(AAPL, Side.BUY, Quantity.of("10")));

        // the sale of 30 closes 20 and would open 10 short, which won 5 each
        Rehearsal rehearsal =
                rehearsals.under(
                        new ProfileChange(
                                Optional.empty(),
                                Map.of(),
                                Map.of(RiskSwitch.SHORT_SELLING_ALLOWED, false),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of()));

        assertThat(rehearsal.gainsMissed()).isEqualByComparingTo("50");
        assertThat(rehearsal.leftOut()).isEqualTo(Map.of(LeftOut.REDUCTIONS, 1));
    }

    @Test
    void guessesNoTwinThatWasNotLookedFor() {
        mark("100");
        ada.accepted(purchase("20"));

        // orders of the last 2 seconds were recorded, and not those of the last minute
        Rehearsal rehearsal = rehearsals.under(RiskLimit.DUPLICATE_WINDOW_SECONDS, "60");

        assertThat(rehearsal.skipped())
                .isEqualTo(Map.of(Rehearsal.Skipped.ACTIVITY_NOT_RECORDED, 1));
    }

    /** 20 shares at 100 and 10 more at 105. */
    private void buyTwice() {
        mark("100");
        ada.accepted(purchase("20"));
        mark("105");
        ada.accepted(purchase("10"));
    }

    private void sell(String quantity, String price) {
        mark(price);
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of(quantity)));
    }

    private void mark(String price) {
        house.quote(AAPL, price, price);
    }

    private static OrderTicket resizable(String quantity) {
        OrderTicket fixed = purchase(quantity);
        return new OrderTicket(
                fixed.instrument(),
                fixed.side(),
                fixed.type(),
                fixed.quantity(),
                fixed.price(),
                fixed.stopPrice(),
                fixed.timeInForce(),
                fixed.protection(),
                false,
                true,
                fixed.origin());
    }

    private static OrderTicket purchase(String quantity) {
        return OrderTicket.market(AAPL, Side.BUY, Quantity.of(quantity))
                .withProtection(new Protection(Desk.price("80"), Optional.empty()));
    }
}
