package io.gatehouse.application.signal;

import static io.gatehouse.application.signal.SignalHouse.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.signal.SignalOrders.Placer;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalStatus;
import io.gatehouse.domain.signal.Subscription;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of copies whose node ended; the house risks 3 %, by 1,000 a lot. */
class ResumeFanOutsTest extends ResumptionContract {
    private final Desk provider = it.house.trader("100000", "USD");
    private final Desk big = it.house.trader("100000", "USD");
    private final Desk small = it.house.trader("20000", "USD");
    private final ResumeFanOuts resume =
            new ResumeFanOuts(it.signals, it.copies, it.house.clock, PATIENCE);

    @Override
    Desk orderer() {
        return big;
    }

    @Override
    Signal leftBehind() {
        return begun(big);
    }

    @Override
    void resume() {
        resume.run();
    }

    @Test
    void ordersOnceWhatANodeHasLeftBehind() {
        Signal signal = begun(big, small);
        it.house.clock.advance(PATIENCE.plusMillis(1));

        resume();
        resume();

        assertThat(it.shown(big, signal).result().quantity()).contains(Quantity.of("3"));
        assertThat(it.shown(small, signal).result().quantity()).contains(Quantity.of("0.6"));
        assertThat(it.orders(big.account())).hasSize(1);
        assertThat(it.orders(small.account())).hasSize(1);
        assertThat(it.orders(provider.account())).isEmpty();
    }

    @Test
    void findsWhatTheNodeHadOrdered() {
        Signal signal = begun(big);
        Signal copy = it.shown(big, signal);
        it.copies.place(
                signal.id(), new Placer(provider.actor(), Duration.ZERO, TradingHouse.CONTEXT));
        Signal ordered = it.shown(big, signal);
        it.transactions.run(() -> it.signals.update(List.of(copy)));
        it.house.clock.advance(PATIENCE.plusMillis(1));

        resume();

        assertThat(it.shown(big, signal).result()).isEqualTo(ordered.result());
        assertThat(it.orders(big.account())).hasSize(1);
    }

    @Test
    void waitsForWhoApprovesByHand() {
        Signal signal = created();
        it.transactions.run(
                () ->
                        it.signals.insert(
                                List.of(signal.copiedFor(follower(big, Approval.MANUAL), now()))));
        it.house.clock.advance(PATIENCE.plusMillis(1));

        resume();

        assertThat(it.shown(big, signal).status()).isEqualTo(SignalStatus.PENDING);
    }

    /** Passed on by a node that ended before it had ordered anything. */
    private Signal begun(Desk... followers) {
        Signal signal = created();
        List<Signal> copies =
                Stream.of(followers)
                        .map(one -> signal.copiedFor(follower(one, Approval.AUTO), now()))
                        .toList();
        it.transactions.run(
                () -> {
                    it.signals.update(List.of(signal.fannedOut(now())));
                    it.signals.insert(copies);
                });
        return signal;
    }

    private Signal created() {
        return it.created(provider, euros(Optional.empty()));
    }

    private Subscription follower(Desk desk, Approval approval) {
        return new Subscription(
                desk.account(),
                it.house.ids.next(),
                provider.actor().userId(),
                Optional.empty(),
                new FollowTerms(BigDecimal.ONE, approval),
                now());
    }

    private Instant now() {
        return it.house.clock.instant();
    }
}
