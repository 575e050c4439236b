package io.gatehouse.application.risk;

import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltRank;

import java.util.List;
import java.util.Optional;

/** The halts that hold an account together; the strictest makes its state. */
record AccountHalts(List<Halt> halts) {
    AccountHalts {
        halts = List.copyOf(halts);
    }

    Optional<Halt> find(HaltId id) {
        return halts.stream().filter(halt -> halt.id().equals(id)).findFirst();
    }

    /** A state that nobody is known to have set is the house's. */
    boolean anyLiftableBy(HaltRank rank) {
        return halts.isEmpty()
                ? rank.mayLift(HaltRank.HOUSE)
                : halts.stream().anyMatch(halt -> rank.mayLift(halt.rank()));
    }

    AccountHalts without(Halt lifted) {
        return new AccountHalts(halts.stream().filter(halt -> !halt.equals(lifted)).toList());
    }

    /** What is left when a rank has lifted what it may. */
    AccountHalts beyond(HaltRank rank) {
        return new AccountHalts(halts.stream().filter(halt -> !rank.mayLift(halt.rank())).toList());
    }

    TradingState state() {
        return halts.stream().map(Halt::state).reduce(TradingState.ACTIVE, TradingState::and);
    }

    /** The account as these halts hold it, and no others. */
    Account hold(Account account) {
        Account held = account.withTradingState(TradingState.ACTIVE).withTradingState(state());
        return halts.stream().anyMatch(Halt::flatten) ? held.flattened() : held;
    }
}
