package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.risk.Rehearsal.Changed;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A day of 100,000 USD: 20 shares bought at 100 and sold at 110 (won 200), 10 bought at 100 and
 * sold at 90 (lost 100), then 0.1 coins bought at 50,000 and kept.
 */
class RehearseProfileTest {
    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-03-03T00:00:00Z");

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");

    @BeforeEach
    void trade() {
        roundTrip("20", "110");
        roundTrip("10", "90");
        house.quote(BTC, "50000", "50000");
        ada.filled(Side.BUY, BTC, "0.1", "49000");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void changesNothingUnderTheSameLimits() {
        Rehearsal rehearsal = done(rehearse(ProfileChange.NOTHING));

        assertThat(rehearsal.decisions()).isEqualTo(5);
        assertThat(rehearsal.notRehearsed()).isZero();
        assertThat(rehearsal.verdictsChanged()).isZero();
        assertThat(rehearsal.changed()).isEmpty();
        assertThat(rehearsal.prevented()).isEmpty();
        assertThat(rehearsal.pnlChange()).isZero();
    }

    @Test
    void tellsWhichOrdersATighterLimitDeniesAndTheGainMissed() {
        // 20 shares are 2,000, the other two purchases 1,000 and 5,000.
        Rehearsal rehearsal = done(rehearse(limits(Map.of(RiskLimit.MAX_ORDER_QUANTITY, "15"))));

        assertThat(rehearsal.verdictsChanged()).isEqualTo(1);
        Changed changed = rehearsal.changed().getFirst();
        assertThat(changed.ticket().instrument()).isEqualTo(AAPL);
        assertThat(changed.was().isApproved()).isTrue();
        Denied denied = (Denied) changed.wouldBe();
        assertThat(denied.bindingCheck()).isEqualTo("max_order_quantity");
        assertThat(denied.maxQuantity()).hasToString("15");
        assertThat(rehearsal.prevented()).hasSize(1);
        assertThat(rehearsal.gainsMissed()).isEqualByComparingTo("200");
        assertThat(rehearsal.lossesAvoided()).isZero();
        assertThat(rehearsal.pnlChange()).isEqualByComparingTo("-200");
    }

    @Test
    void countsLossesAvoidedAndLeavesOpenTradesOut() {
        Rehearsal rehearsal = done(rehearse(limits(Map.of(RiskLimit.MAX_ORDER_NOTIONAL, "500"))));

        assertThat(rehearsal.verdictsChanged()).isEqualTo(3);
        assertThat(rehearsal.prevented())
                .extracting(one -> one.pnl().map(BigDecimal::toPlainString).orElse("open"))
                .containsExactly("open", "-100", "200");
        assertThat(rehearsal.leftOut()).isEqualTo(Map.of(Rehearsal.LeftOut.STILL_OPEN, 1));
        assertThat(rehearsal.lossesAvoided()).isEqualByComparingTo("100");
        assertThat(rehearsal.gainsMissed()).isEqualByComparingTo("200");
        assertThat(rehearsal.pnlChange()).isEqualByComparingTo("-100");
    }

    @Test
    void tellsWhatALooserLimitWouldHavePassed() {
        // 0.4 coins more make 25,000 of 100,100 where 20 % may be in one thing; 5 % in coins.
        ada.placed(purchase("0.4"));

        Rehearsal rehearsal =
                done(
                        rehearse(
                                new ProfileChange(
                                        Optional.empty(),
                                        limits(Map.of(RiskLimit.MAX_CONCENTRATION_PERCENT, "50"))
                                                .limits(),
                                        Map.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Map.of(BTC, Optional.empty()))));

        assertThat(rehearsal.verdictsChanged()).isEqualTo(1);
        assertThat(rehearsal.changed().getFirst().was().isApproved()).isFalse();
        assertThat(rehearsal.changed().getFirst().wouldBe().isApproved()).isTrue();
        assertThat(rehearsal.prevented()).isEmpty();
    }

    @Test
    void countsWithWhatWasRecorded() {
        // Orders of the minute before: 0, 1, 2, 3 and 4; sales only reduce.
        Rehearsal rehearsal = done(rehearse(limits(Map.of(RiskLimit.MAX_ORDERS_PER_MINUTE, "1"))));

        assertThat(rehearsal.notRehearsed()).isZero();
        assertThat(rehearsal.verdictsChanged()).isEqualTo(2);
    }

    @Test
    void guessesNothingThatWasNotRecorded() {
        Rehearsal rehearsal = done(rehearse(limits(Map.of(RiskLimit.MAX_ORDERS_PER_DAY, "99"))));

        // the limit was off, so the three purchases say nothing of it; both sales only reduce
        assertThat(rehearsal.decisions()).isEqualTo(5);
        assertThat(rehearsal.skipped())
                .isEqualTo(Map.of(Rehearsal.Skipped.ACTIVITY_NOT_RECORDED, 3));
        assertThat(rehearsal.notRehearsed()).isEqualTo(3);
        assertThat(rehearsal.verdictsChanged()).isZero();
        assertThat(rehearsal.prevented()).isEmpty();
    }

    @Test
    void looksOnlyAtTheSpan() {
        assertThat(done(rehearse(ProfileChange.NOTHING, DAY.minusSeconds(1), DAY, 100)).decisions())
                .isZero();
    }

    @Test
    void storesNothing() {
        int receipts = done(rehearse(ProfileChange.NOTHING)).decisions();

        done(rehearse(limits(Map.of(RiskLimit.MAX_ORDER_QUANTITY, "1"))));

        assertThat(done(rehearse(ProfileChange.NOTHING)).decisions()).isEqualTo(receipts);
        assertThat(house.audited(ada.account(), "profile_changed")).isEmpty();
    }

    @Test
    void refusesMoreThanItRehearsesAtATime() {
        assertThat(done(rehearse(ProfileChange.NOTHING, DAY, NEXT_DAY, 5)).decisions())
                .isEqualTo(5);
        assertThat(refused(rehearse(ProfileChange.NOTHING, DAY, NEXT_DAY, 4)))
                .isEqualTo(
                        Refusal.Invalid.of(
                                "from",
                                "is too early: between from and to lie more than 4 decisions"));
    }

    @Test
    void listsEveryFieldThatIsWrong() {
        assertThat(
                        refused(
                                rehearse(
                                        limits(Map.of(RiskLimit.MAX_CONCENTRATION_PERCENT, "101")),
                                        DAY,
                                        DAY,
                                        100)))
                .isEqualTo(
                        new Refusal.Invalid(
                                "invalid",
                                List.of(
                                        new FieldError(
                                                "profile.max_concentration_percent",
                                                "must be a number from 0 to 100, or null"),
                                        new FieldError("from", "must be before to"))));
    }

    @Test
    void refusesBoundsThatContradictEachOther() {
        assertThat(
                        refused(
                                rehearse(
                                        limits(
                                                Map.of(
                                                        RiskLimit.MIN_STOP_DISTANCE_PERCENT,
                                                        "5",
                                                        RiskLimit.MAX_STOP_DISTANCE_PERCENT,
                                                        "1")))))
                .isEqualTo(
                        new Refusal.Invalid(
                                "invalid",
                                List.of(
                                        new FieldError(
                                                "profile.min_stop_distance_percent",
                                                "is above max_stop_distance_percent"),
                                        new FieldError(
                                                "profile.max_stop_distance_percent",
                                                "is below min_stop_distance_percent"))));
    }

    @Test
    void answersAuditorsAndHidesFromOtherTraders() {
        Actor auditor = house.somebody(Role.AUDITOR);
        Actor eve = house.somebody(Role.TRADER);

        assertThat(done(rehearse(auditor, ProfileChange.NOTHING, DAY, NEXT_DAY, 100)).decisions())
                .isEqualTo(5);
        assertThat(refused(rehearse(eve, ProfileChange.NOTHING, DAY, NEXT_DAY, 100)))
                .isEqualTo(new Refusal.NotFound("account"));
    }

    private void roundTrip(String quantity, String exit) {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, quantity, "80");
        house.quote(AAPL, exit, exit);
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of(quantity)));
    }

    private static OrderTicket purchase(String quantity) {
        return OrderTicket.market(BTC, Side.BUY, Quantity.of(quantity))
                .withProtection(new Protection(Desk.price("49000"), Optional.empty()));
    }

    private static ProfileChange limits(Map<RiskLimit, String> values) {
        Map<RiskLimit, Optional<BigDecimal>> limits = new EnumMap<>(RiskLimit.class);
        values.forEach((limit, value) -> limits.put(limit, Optional.of(new BigDecimal(value))));
        return new ProfileChange(
                Optional.empty(), limits, Map.of(), Optional.empty(), Optional.empty(), Map.of());
    }

    private Outcome<Rehearsal> rehearse(ProfileChange change) {
        return rehearse(change, DAY, NEXT_DAY, 100);
    }

    private Outcome<Rehearsal> rehearse(ProfileChange change, Instant from, Instant to, int most) {
        return rehearse(ada.actor(), change, from, to, most);
    }

    private Outcome<Rehearsal> rehearse(
            Actor actor, ProfileChange change, Instant from, Instant to, int most) {
        return new RehearsalDesk(house, ada).rehearse(actor, change, from, to, most);
    }
}
