package io.gatehouse.application.signal;

import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;
import static io.gatehouse.application.signal.SignalHouse.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalResult;
import io.gatehouse.domain.signal.SignalStatus;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A signal that is passed on more than once, or late; it lasts an hour. */
class RepeatedFanOutTest extends FanOutCase {
    @Test
    void ordersNothingTwiceAndReachesNobodyLate() {
        follow(big, "1");
        Signal signal = signal();
        ListFanOut.FanOut first = fannedOut(signal);
        follow(small, "1");

        ListFanOut.FanOut second = fannedOut(signal);

        assertThat(second).isEqualTo(first);
        assertThat(it.orders(big.account())).hasSize(1);
        assertThat(it.orders(small.account())).isEmpty();
    }

    @Test
    void reachesWhoFollowsLaterWhereItHasMetNobody() {
        Signal signal = signal();

        assertThat(fannedOut(signal).signal().fannedOutAt()).isEmpty();

        assertThat(it.audited(provider)).containsExactly("signal_created");
        follow(big, "1");
        assertThat(fannedOut(signal).copies())
                .extracting(Signal::account)
                .containsExactly(big.account());
        assertThat(it.shown(provider, signal).fannedOutAt()).isPresent();
    }

    @Test
    void isWrittenDownAtItsProviderOnce() {
        follow(big, "1");
        follow(small, "1");
        Signal signal = signal();
        fannedOut(signal);
        fannedOut(signal);

        assertThat(it.audited(provider)).containsExactly("signal_created", "signal_fanned_out");
        assertThat(
                        it.house
                                .audited(provider.account(), "signal_fanned_out")
                                .getFirst()
                                .fact()
                                .details())
                .containsEntry("accounts", "2");
    }

    @Test
    void goesOnWhereItBrokeOff() {
        follow(big, "1");
        follow(small, "1");
        Signal signal = signal();
        ListFanOut.FanOut whole = fannedOut(signal);
        // as if the node had ended before what it had ordered for one of them was written down
        Signal lost = unsettled(copyOf(whole, big.account()));

        ListFanOut.FanOut again = fannedOut(signal);

        assertThat(lost.result().order()).isEmpty();
        assertThat(copyOf(again, big.account()).result())
                .isEqualTo(copyOf(whole, big.account()).result());
        assertThat(it.orders(big.account())).hasSize(1);
    }

    @Test
    void tellsTheReasonOfADenialThatItFindsAgain() {
        follow(big, "1");
        Signal signal = signal();
        it.house.clock.advance(Duration.ofMinutes(2));
        fannedOut(signal);
        Signal denied = it.shown(big, signal);
        unsettled(denied);

        fannedOut(signal);

        assertThat(denied.result().order()).isPresent();
        assertThat(denied.result().code()).contains("price_stale");
        assertThat(denied.result().reason().orElseThrow()).contains("exceeds limit");
        assertThat(it.shown(big, signal)).isEqualTo(denied);
    }

    @Test
    void findsAfterTheEndOnlyWhatWasOrderedBefore() {
        follow(big, "1");
        it.follow(new AccountId(it.house.ids.next()), provider, "1", Approval.AUTO);
        Signal signal = signal();
        ListFanOut.FanOut whole = fannedOut(signal);
        unsettled(copyOf(whole, big.account()));
        it.house.clock.advance(Duration.ofHours(1));

        ListFanOut.FanOut late = fannedOut(signal);

        assertThat(copyOf(late, big.account()).result())
                .isEqualTo(copyOf(whole, big.account()).result());
        assertThat(late.tally())
                .isEqualTo(Map.of(SignalStatus.APPROVED, 1L, SignalStatus.EXPIRED, 1L));
    }

    @Test
    void tellsOfDenialsWhenItsTimeIsOver() {
        Desk poor = it.house.trader("0", "USD");
        follow(poor, "1");
        follow(small, "1", Approval.MANUAL);
        Signal signal = signal();
        Signal denied = copyOf(fannedOut(signal), poor.account());
        it.house.clock.advance(Duration.ofHours(1));

        ListFanOut.FanOut late = fannedOut(signal);

        assertThat(copyOf(late, poor.account())).isEqualTo(denied);
        assertThat(late.tally())
                .isEqualTo(Map.of(SignalStatus.DENIED, 1L, SignalStatus.EXPIRED, 1L));
        assertThat(it.approve(poor, signal))
                .isInstanceOfSatisfying(
                        ApproveSignal.Result.Refused.class,
                        result ->
                                assertThat(((Refusal.Conflict) result.refusal()).code())
                                        .isEqualTo("signal_expired"));
    }

    @Test
    void isTooLateWhereItsProviderWasDeniedToo() {
        follow(big, "1");
        Desk poor = it.house.trader("0", "USD");
        Signal signal = it.created(poor, euros(Optional.of("0.01")));
        it.approve(poor, signal);
        it.house.clock.advance(Duration.ofHours(1));

        assertThat(it.shown(poor, signal).status()).isEqualTo(SignalStatus.DENIED);
        assertThat(refused(it.fanOut.fanOut(it.fanOutCommand(poor, signal))))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("signal_expired"));
    }

    @Test
    void isTooLateOnceItIsOver() {
        follow(big, "1");
        Signal rejected = signal();
        done(it.reject(provider, rejected));
        Signal expired = signal();
        it.house.clock.advance(Duration.ofHours(1));

        assertThat(conflict(rejected)).isEqualTo("signal_decided");
        assertThat(conflict(expired)).isEqualTo("signal_expired");
        assertThat(it.orders(big.account())).isEmpty();
    }

    private String conflict(Signal signal) {
        return ((Refusal.Conflict) refused(it.fanOut.fanOut(it.fanOutCommand(provider, signal))))
                .code();
    }

    private Signal unsettled(Signal copy) {
        Signal lost =
                new Signal(
                        copy.account(),
                        copy.id(),
                        copy.provider(),
                        copy.idea(),
                        copy.followed(),
                        SignalStatus.PLACING,
                        copy.attempts(),
                        SignalResult.NONE,
                        copy.createdAt(),
                        copy.expiresAt(),
                        copy.updatedAt(),
                        copy.fannedOutAt());
        it.transactions.run(() -> it.signals.update(List.of(lost)));
        return lost;
    }
}
