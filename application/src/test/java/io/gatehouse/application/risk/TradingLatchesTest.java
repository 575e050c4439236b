package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.ledger.ResetAccount;
import io.gatehouse.application.order.OwnHalts;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.user.Role;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account that may fill one side of an instrument twice a minute, and did. */
class TradingLatchesTest extends LatchCase {
    @BeforeEach
    void fillTwice() {
        house.quote(AAPL, "100", "100");
        ada.limited(RiskLimit.MAX_REPEATS_PER_MINUTE, "2");
        ada.accepted(buy("1"));
        ada.accepted(buy("2"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OWNER", "RISK_MANAGER"})
    void areLetGoOfByWhoOverseesRisk(Role role) {
        latch();

        LimitLatch latch = only(preview(house.somebody(role)));
        assertThat(latch.check()).isEqualTo("repeat_execution");
        assertThat(latch.instrument()).hasValue(AAPL);
        assertThat(latch.side()).hasValue(Side.BUY);
        assertThat(latch.until()).isEmpty();
        assertThat(latch.releases()).isTrue();
        assertThat(done(lift(house.somebody(role)))).isEqualTo(TradingState.ACTIVE);

        ada.accepted(buy("3"));
        assertThat(preview(ada.actor()).latches()).isEmpty();
        assertThat(house.audited(ada.account(), "halt_lifted"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.fact().details())
                                        .containsEntry("released", "repeat_execution BUY AAPL"));
    }

    @Test
    void areNeverATradersToLift() {
        latch();

        assertThat(refused(lift(ada.actor()))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(preview(ada.actor()).permitted()).isFalse();
        assertThat(only(preview(ada.actor())).releases()).isFalse();
        assertDenied(buy("3"));
    }

    @Test
    void leaveTheAccountActiveAndTheOtherSideOpen() {
        latch();

        assertThat(preview(ada.actor()).after()).isEqualTo(TradingState.ACTIVE);
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("3")));
        ada.accepted(
                OrderTicket.market(AAPL, Side.SELL, Quantity.of("4"))
                        .withProtection(new Protection(Desk.price("105"), Optional.empty())));
        ada.accepted(OrderTicket.market(AAPL, Side.BUY, Quantity.of("4")));
    }

    @Test
    void stayWhenTheLimitIsSwitchedOff() {
        latch();
        ada.changed(Map.of(RiskLimit.MAX_REPEATS_PER_MINUTE, Optional.empty()), Map.of());

        assertDenied(buy("3"));
    }

    @Test
    void stayWhenOneHaltIsLiftedByItsId() {
        latch();
        HaltId halt =
                done(house.haltAccount.halt(OwnHalts.to(TradingState.REDUCING, ada))).halt().id();

        done(lift(house.somebody(Role.OWNER), Optional.of(halt)));

        assertDenied(buy("3"));
    }

    @Test
    void stayWhenATraderLiftsAHaltOfHisOwn() {
        latch();
        done(house.haltAccount.halt(OwnHalts.to(TradingState.HALTED, ada)));

        assertThat(done(lift(ada.actor()))).isEqualTo(TradingState.ACTIVE);

        assertDenied(buy("3"));
    }

    @Test
    void keepATraderFromStartingTheAccountAgain() {
        latch();
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("3")));
        house.watchUntil(() -> ada.working().isEmpty());
        ResetAccount reset = new ResetAccount(house.access, house.desk, house.ledger, house.ids);

        assertThat(refused(reset.reset(restart(ada.actor()))))
                .isInstanceOf(Refusal.Forbidden.class);
        done(reset.reset(restart(house.somebody(Role.OWNER))));

        ada.accepted(buy("3"));
    }

    private ResetAccount.Command restart(Actor actor) {
        return new ResetAccount.Command(actor, ada.account(), Optional.empty(), CONTEXT);
    }

    @Test
    void leaveNoHeadroomOnTheirSide() {
        assertThat(headroom()).contains(tuple(AAPL, Side.BUY, "2", "0"));
        house.clock.advance(Duration.ofSeconds(60));
        assertThat(headroom())
                .containsExactlyInAnyOrder(
                        tuple(AAPL, Side.BUY, "0", "2"), tuple(AAPL, Side.SELL, "0", "2"));

        house.quote(AAPL, "100", "100");
        ada.accepted(buy("3"));
        ada.accepted(buy("4"));
        latch();
        house.clock.advance(Duration.ofSeconds(60));

        assertThat(headroom())
                .containsExactlyInAnyOrder(
                        tuple(AAPL, Side.BUY, "0", "0"), tuple(AAPL, Side.SELL, "0", "2"));
    }

    @Test
    void leaveNoHeadroomWhereNothingIsOpenAnyMore() {
        latch();
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("3")));
        house.watchUntil(() -> ada.working().isEmpty());
        house.clock.advance(Duration.ofSeconds(61));

        assertThat(headroom()).containsExactly(tuple(AAPL, Side.BUY, "0", "0"));
    }

    private List<Tuple> headroom() {
        ShowHeadroom showHeadroom =
                new ShowHeadroom(house.access, house.books, house.catalogue, house.decisions);
        return done(showHeadroom.show(ada.actor(), Optional.of(ada.account()))).stream()
                .filter(line -> line.check().equals("repeat_execution"))
                .map(
                        line ->
                                tuple(
                                        line.part().instrument().orElseThrow(),
                                        line.part().side().orElseThrow(),
                                        line.figures().used().toPlainString(),
                                        line.headroom().orElseThrow().toPlainString()))
                .toList();
    }

    /** The third of a minute; a minute later nothing but the latch denies. */
    private void latch() {
        assertDenied(buy("5"));
        house.clock.advance(Duration.ofSeconds(61));
        house.quote(AAPL, "100", "100");
    }

    private void assertDenied(OrderTicket ticket) {
        assertThat(ada.placed(ticket))
                .isInstanceOfSatisfying(
                        SubmitOrder.Result.Denied.class,
                        denied ->
                                assertThat(denied.receipt().canonical())
                                        .contains("until a risk manager or an owner lifts that"));
    }

    private static OrderTicket buy(String quantity) {
        return OrderTicket.market(AAPL, Side.BUY, Quantity.of(quantity))
                .withProtection(new Protection(Desk.price("95"), Optional.empty()));
    }

    private static LimitLatch only(PreviewReset.Preview preview) {
        assertThat(preview.latches()).hasSize(1);
        return preview.latches().getFirst();
    }
}
