package io.gatehouse.application.signal;

import static io.gatehouse.application.signal.SignalHouse.euros;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.signal.Signal;

import org.junit.jupiter.api.AfterEach;

import java.util.Optional;

/** Signals about the euro that a provider passes on to two accounts, a big and a small one. */
abstract class FanOutCase {
    final SignalHouse it = new SignalHouse();
    final Desk provider = it.house.trader("100000", "USD");
    final Desk big = it.house.trader("100000", "USD");
    final Desk small = it.house.trader("20000", "USD");

    @AfterEach
    void close() {
        it.close();
    }

    Signal signal() {
        return it.created(provider, euros(Optional.of("0.01")));
    }

    ListFanOut.FanOut fannedOut(Signal signal) {
        return it.fannedOut(provider, signal);
    }

    static Signal copyOf(ListFanOut.FanOut fanOut, AccountId account) {
        return fanOut.copies().stream()
                .filter(copy -> copy.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    void follow(Desk follower, String multiplier) {
        follow(follower, multiplier, Approval.AUTO);
    }

    void follow(Desk follower, String multiplier, Approval approval) {
        it.follow(follower.account(), provider, multiplier, approval);
    }
}
