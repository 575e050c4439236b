package io.gatehouse.application.signal;

import static io.gatehouse.application.signal.SignalHouse.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalStatus;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an approval comes to whose node ended before it had ordered anything. */
class ResumeApprovalsTest extends ResumptionContract {
    private final Desk ada = it.house.trader("100000", "USD");
    private final ResumeApprovals resume =
            new ResumeApprovals(it.signals, it.copies, it.house.clock, PATIENCE);

    @Override
    Desk orderer() {
        return ada;
    }

    @Override
    Signal leftBehind() {
        return brokenOff("1");
    }

    @Override
    void resume() {
        resume.run();
    }

    @Test
    void ordersOnceWhatANodeHasLeftBehind() {
        Signal one = brokenOff("1");
        Signal two = brokenOff("0.5");
        it.house.clock.advance(PATIENCE.plusMillis(1));

        resume();
        resume();

        assertThat(it.shown(ada, one).status()).isEqualTo(SignalStatus.APPROVED);
        assertThat(it.shown(ada, one).result().quantity()).contains(Quantity.of("1"));
        assertThat(it.shown(ada, two).result().quantity()).contains(Quantity.of("0.5"));
        assertThat(it.orders(ada.account())).hasSize(2);
    }

    @Test
    void findsWhatTheNodeHadOrderedThoughTheSignalIsOver() {
        Signal signal = brokenOff("1");
        it.approve(ada, signal);
        Signal approved = it.shown(ada, signal);
        it.transactions.run(() -> it.signals.update(List.of(signal)));
        it.house.clock.advance(Duration.ofHours(1));

        resume();

        assertThat(it.shown(ada, signal).status()).isEqualTo(SignalStatus.APPROVED);
        assertThat(it.shown(ada, signal).result()).isEqualTo(approved.result());
        assertThat(it.orders(ada.account())).hasSize(1);
    }

    private Signal brokenOff(String quantity) {
        Signal placing =
                it.created(ada, euros(Optional.of(quantity)))
                        .approved(it.house.clock.instant())
                        .orElseThrow();
        it.transactions.run(() -> it.signals.update(List.of(placing)));
        return placing;
    }
}
