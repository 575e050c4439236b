package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.ledger.ResetAccount;
import io.gatehouse.application.order.OwnHalts;
import io.gatehouse.application.port.AccountStore.State;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskState;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A flat account of 100,000 whose breaker has latched; nobody has halted it. */
class LatchedAccountTest extends LatchCase {
    @BeforeEach
    void quote() {
        house.quote(AAPL, "100", "100");
    }

    @ParameterizedTest
    @EnumSource(Latch.class)
    void isNeverATradersToLift(Latch latch) {
        latch(latch);

        Outcome<TradingState> lifted = lift(ada.actor());

        assertThat(refused(lifted)).isInstanceOf(Refusal.Forbidden.class);
        assertThat(preview(ada.actor()).permitted()).isFalse();
        assertThat(preview(ada.actor()).after()).isEqualTo(TradingState.REDUCING);
        assertThat(liftsAudited()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OWNER", "RISK_MANAGER"})
    void ofDrawdownIsReleasedByWhoOverseesRisk(Role role) {
        latch(Latch.DRAWDOWN);

        assertThat(preview(house.somebody(role)).permitted()).isTrue();
        assertThat(done(lift(house.somebody(role)))).isEqualTo(TradingState.ACTIVE);
        assertThat(state()).isEqualTo(TradingState.ACTIVE);
        assertThat(liftsAudited()).isEqualTo(1);
    }

    @Test
    void ofADaysLossHoldsForAnOwnerToo() {
        latch(Latch.DAY);

        assertThat(done(lift(house.somebody(Role.OWNER)))).isEqualTo(TradingState.REDUCING);
        assertThat(state()).isEqualTo(TradingState.REDUCING);
        assertThat(liftsAudited()).isZero();
    }

    @Test
    void holdsOnWhenATraderLiftsAHaltOfHisOwn() {
        latch(Latch.DAY);
        halt();

        assertThat(done(lift(ada.actor()))).isEqualTo(TradingState.REDUCING);
        assertThat(house.audited(ada.account(), "halt_lifted"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.fact().details())
                                        .containsEntry("before", "HALTED")
                                        .containsEntry("after", "REDUCING"));
    }

    @Test
    void ofDrawdownIsNotReleasedAtMarksThatAreStaleOrNotConfirmed() {
        loseTwoPercentOfOneAllowed();
        house.clock.advance(Duration.ofMinutes(10));
        Actor owner = house.somebody(Role.OWNER);

        assertThat(preview(owner).after()).isEqualTo(TradingState.REDUCING);
        assertThat(preview(owner).latches()).noneMatch(LimitLatch::releases);
        assertThat(refused(lift(owner))).isEqualTo(DrawdownReset.NOT_NOW);
        assertThat(liftsAudited()).isZero();

        house.quote(AAPL, "300", "300");
        assertThat(refused(lift(owner))).as("one odd quote").isEqualTo(DrawdownReset.NOT_NOW);

        house.confirmed(AAPL, "90");
        assertThat(preview(owner).after()).isEqualTo(TradingState.ACTIVE);
        assertThat(done(lift(owner))).isEqualTo(TradingState.ACTIVE);
    }

    @Test
    void keepsItsDrawdownWhenAHaltIsLiftedAtStaleMarks() {
        loseTwoPercentOfOneAllowed();
        halt();
        house.clock.advance(Duration.ofMinutes(10));

        assertThat(done(lift(house.somebody(Role.OWNER)))).isEqualTo(TradingState.REDUCING);
        assertThat(liftsAudited()).isEqualTo(1);
    }

    private void loseTwoPercentOfOneAllowed() {
        ada.limited(RiskLimit.MAX_DRAWDOWN_PERCENT, "1");
        ada.filled(Side.BUY, AAPL, "200", "95");
        house.quote(AAPL, "90", "90");
        house.monitor.run();
        assertThat(state()).isEqualTo(TradingState.REDUCING);
    }

    @ParameterizedTest
    @EnumSource(Latch.class)
    void doesNotStartAgainForATrader(Latch latch) {
        latch(latch);
        ResetAccount reset = new ResetAccount(house.access, house.desk, house.ledger, house.ids);

        assertThat(refused(reset.reset(restart(ada.actor()))))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(state()).isEqualTo(TradingState.REDUCING);
        done(reset.reset(restart(house.somebody(Role.OWNER))));
        assertThat(state()).isEqualTo(TradingState.ACTIVE);
    }

    private ResetAccount.Command restart(Actor actor) {
        return new ResetAccount.Command(actor, ada.account(), Optional.empty(), CONTEXT);
    }

    @ParameterizedTest
    @EnumSource(Latch.class)
    void leavesNoHeadroom(Latch latch) {
        assertThat(headroom(latch).headroom().orElseThrow()).isPositive();

        latch(latch);

        assertThat(headroom(latch).headroom().orElseThrow()).isZero();
    }

    private enum Latch {
        DAY("max_daily_loss"),
        DRAWDOWN("max_drawdown");

        private final String check;

        Latch(String check) {
            this.check = check;
        }
    }

    private void latch(Latch latch) {
        change(
                risk ->
                        switch (latch) {
                            case DAY ->
                                    risk.with(
                                            LossSpan.DAY,
                                            risk.day().raisedTo(BreakerLevel.CRITICAL));
                            case DRAWDOWN -> risk.withDrawdown(BreakerLevel.CRITICAL);
                        });
        assertThat(state()).isEqualTo(TradingState.REDUCING);
    }

    private void change(UnaryOperator<RiskState> change) {
        house.transactions.run(
                () -> {
                    State now = house.accounts.lock(List.of(ada.account())).getFirst();
                    house.accounts.saveRisk(List.of(now.withRisk(change.apply(now.risk()))));
                });
    }

    private void halt() {
        done(house.haltAccount.halt(OwnHalts.to(TradingState.HALTED, ada)));
    }

    private ShowHeadroom.Line headroom(Latch latch) {
        ShowHeadroom showHeadroom =
                new ShowHeadroom(house.access, house.books, house.catalogue, house.decisions);
        return done(showHeadroom.show(ada.actor(), Optional.of(ada.account()))).stream()
                .filter(line -> line.check().equals(latch.check))
                .findFirst()
                .orElseThrow();
    }

    private TradingState state() {
        return house.books.read(ada.account(), List.of()).book().tradingState();
    }

    private int liftsAudited() {
        return house.audited(ada.account(), "halt_lifted").size();
    }
}
