package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.ledger.ResetAccount;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An account that lost 20 trades out of 20, must win every second, and waits half an hour. */
class WinRateResetTest extends LatchCase {
    private Instant lastLoss = Instant.EPOCH;

    @BeforeEach
    void loseTwenty() {
        ada.limited(RiskLimit.MIN_WIN_RATE, "0.5");
        ada.limited(RiskLimit.COOLDOWN_MINUTES, "30");
        house.quote(AAPL, "100", "100");
        lose(20);
    }

    @Test
    void isForWhoOverseesRisk() {
        assertDenied();
        Actor owner = house.somebody(Role.OWNER);
        LimitLatch latch = preview(owner).latches().getFirst();
        assertThat(latch.check()).isEqualTo("min_win_rate");
        assertThat(latch.until()).hasValue(lastLoss.plus(Duration.ofMinutes(30)));
        assertThat(latch.releases()).isTrue();
        assertThat(preview(owner).after()).isEqualTo(TradingState.ACTIVE);

        assertThat(done(lift(owner))).isEqualTo(TradingState.ACTIVE);

        ada.accepted(buy());
        assertThat(preview(owner).latches()).isEmpty();
        assertThat(house.audited(ada.account(), "halt_lifted"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.fact().details())
                                        .containsEntry("released", "min_win_rate"));
    }

    @Test
    void isNoTraders() {
        assertThat(refused(lift(ada.actor()))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(preview(ada.actor()).permitted()).isFalse();
        assertThat(preview(ada.actor()).latches()).noneMatch(LimitLatch::releases);
        assertDenied();
    }

    @Test
    void isJudgedAgainFiveTradesLater() {
        done(lift(house.somebody(Role.RISK_MANAGER)));

        lose(5);

        assertDenied();
    }

    @Test
    void isNothingAfterTheCooldown() {
        house.clock.advance(Duration.ofMinutes(30));
        house.quote(AAPL, "100", "100");

        assertThat(preview(house.somebody(Role.OWNER)).latches()).isEmpty();
        assertThat(done(lift(house.somebody(Role.OWNER)))).isEqualTo(TradingState.ACTIVE);

        assertThat(house.audited(ada.account(), "halt_lifted")).isEmpty();
        lose(5);
        assertDenied();
    }

    @Test
    void staysWhenTheAccountStartsAgain() {
        done(lift(house.somebody(Role.OWNER)));
        ResetAccount reset = new ResetAccount(house.access, house.desk, house.ledger, house.ids);

        done(
                reset.reset(
                        new ResetAccount.Command(
                                ada.actor(), ada.account(), Optional.empty(), CONTEXT)));

        ada.accepted(buy());
    }

    private void lose(int trades) {
        for (int i = 0; i < trades; i++) {
            ada.accepted(buy());
            house.quote(AAPL, "99.5", "99.5");
            ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("1")));
            house.watchUntil(() -> ada.working().isEmpty());
            lastLoss = house.clock.instant();
            house.clock.advance(Duration.ofSeconds(3));
            house.quote(AAPL, "100", "100");
        }
    }

    private void assertDenied() {
        assertThat(ada.placed(buy()))
                .isInstanceOfSatisfying(
                        SubmitOrder.Result.Denied.class,
                        denied ->
                                assertThat(denied.receipt().canonical())
                                        .contains("Win rate 0 is below limit 0.5"));
    }

    private static OrderTicket buy() {
        return OrderTicket.market(AAPL, Side.BUY, Quantity.of("1"))
                .withProtection(new Protection(Desk.price("95"), Optional.empty()));
    }
}
