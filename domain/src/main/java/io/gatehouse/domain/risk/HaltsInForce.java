package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.user.UserId;

import java.util.List;

/** The halts of platform, users and instruments; an account keeps its own state itself. */
public record HaltsInForce(List<Halt> halts) {
    public static final HaltsInForce NONE = new HaltsInForce(List.of());

    public HaltsInForce {
        halts = List.copyOf(halts);
    }

    /** What applies to an order of that user's in an instrument, beside the account's own state. */
    public TradingStates over(UserId user, Symbol instrument, TradingState account) {
        return new TradingStates(
                on(Halt.Target.PLATFORM),
                on(new Halt.Target.OfUser(user)),
                account,
                on(new Halt.Target.OfInstrument(instrument)));
    }

    /** What applies to whatever that user trades, beside the account's own state. */
    public TradingStates over(UserId user, TradingState account) {
        return new TradingStates(
                on(Halt.Target.PLATFORM),
                on(new Halt.Target.OfUser(user)),
                account,
                TradingState.ACTIVE);
    }

    /** Whether a halt wants that user's position in an instrument closed. */
    public boolean flatten(UserId user, Symbol instrument) {
        return halts.stream()
                .filter(Halt::flatten)
                .map(Halt::target)
                .anyMatch(
                        target ->
                                target.equals(Halt.Target.PLATFORM)
                                        || target.equals(new Halt.Target.OfUser(user))
                                        || target.equals(new Halt.Target.OfInstrument(instrument)));
    }

    private TradingState on(Halt.Target target) {
        return halts.stream()
                .filter(halt -> halt.target().equals(target))
                .map(Halt::state)
                .reduce(TradingState.ACTIVE, TradingState::and);
    }
}
