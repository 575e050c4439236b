package io.gatehouse.application.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalStatus;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Whatever a node leaves behind counts as that after half a minute, and until its hour is over. */
abstract class ResumptionContract {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final SignalHouse it = new SignalHouse();

    /** Whose account orders. */
    abstract Desk orderer();

    /** A signal that waits for its order since now. */
    abstract Signal leftBehind();

    abstract void resume();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void leavesTimeToWhoIsStillAtIt() {
        Signal signal = leftBehind();
        it.house.clock.advance(PATIENCE);

        resume();

        assertThat(it.shown(orderer(), signal).status()).isEqualTo(SignalStatus.PLACING);
        assertThat(it.orders(orderer().account())).isEmpty();
    }

    @Test
    void ordersNothingOnceTheSignalIsOver() {
        Signal signal = leftBehind();
        it.house.clock.advance(Duration.ofHours(1));

        resume();

        assertThat(it.shown(orderer(), signal).status()).isEqualTo(SignalStatus.EXPIRED);
        assertThat(it.orders(orderer().account())).isEmpty();
    }
}
