package io.gatehouse.application.signal;

import static io.gatehouse.application.signal.SignalHouse.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalStatus;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** After half a minute an approval counts as left behind. */
class ResumeApprovalsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SignalHouse it = new SignalHouse();
    private final Desk ada = it.house.trader("100000", "USD");
    private final ResumeApprovals resume =
            new ResumeApprovals(it.signals, it.copies, it.house.clock, PATIENCE);

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void ordersOnceWhatANodeHasLeftBehind() {
        Signal one = brokenOff("1");
        Signal two = brokenOff("0.5");
        it.house.clock.advance(PATIENCE.plusMillis(1));

        resume.run();
        resume.run();

        assertThat(it.shown(ada, one).status()).isEqualTo(SignalStatus.APPROVED);
        assertThat(it.shown(ada, one).result().quantity()).contains(Quantity.of("1"));
        assertThat(it.shown(ada, two).result().quantity()).contains(Quantity.of("0.5"));
        assertThat(it.orders(ada.account())).hasSize(2);
    }

    @Test
    void leavesTimeToWhoIsStillAtIt() {
        Signal signal = brokenOff("1");
        it.house.clock.advance(PATIENCE);

        resume.run();

        assertThat(it.shown(ada, signal).status()).isEqualTo(SignalStatus.PLACING);
        assertThat(it.orders(ada.account())).isEmpty();
    }

    @Test
    void findsWhatTheNodeHadOrderedThoughTheSignalIsOver() {
        Signal signal = brokenOff("1");
        it.approve(ada, signal);
        Signal approved = it.shown(ada, signal);
        it.transactions.run(() -> it.signals.update(List.of(signal)));
        it.house.clock.advance(Duration.ofHours(1));

        resume.run();

        assertThat(it.shown(ada, signal).status()).isEqualTo(SignalStatus.APPROVED);
        assertThat(it.shown(ada, signal).result()).isEqualTo(approved.result());
        assertThat(it.orders(ada.account())).hasSize(1);
    }

    @Test
    void ordersNothingOnceTheSignalIsOver() {
        Signal signal = brokenOff("1");
        it.house.clock.advance(Duration.ofHours(1));

        resume.run();

        assertThat(it.shown(ada, signal).status()).isEqualTo(SignalStatus.EXPIRED);
        assertThat(it.orders(ada.account())).isEmpty();
    }

    /** Approved through a node that ended before it had ordered anything. */
    private Signal brokenOff(String quantity) {
        Signal placing =
                it.created(ada, euros(Optional.of(quantity)))
                        .approved(it.house.clock.instant())
                        .orElseThrow();
        it.transactions.run(() -> it.signals.update(List.of(placing)));
        return placing;
    }
}
