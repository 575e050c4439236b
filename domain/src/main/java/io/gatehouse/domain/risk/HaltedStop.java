package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.TradingState;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * While a position only reduces, or its trading is halted, its stop comes closer or stays: what
 * could be lost at it before is the limit. Amounts in base currency.
 */
public record HaltedStop(
        TradingStates states, BigDecimal lossBefore, BigDecimal lossAfter, List<StopMove> moves) {

    public HaltedStop {
        moves = List.copyOf(moves);
    }

    /** The states that a greater loss at stop breaks; none while trading is active. */
    public List<Breach> breaches() {
        return addsRisk() ? checks().map(this::breach).toList() : List.of();
    }

    /** A stop beyond the stress move of its class is no free one to drop. */
    private boolean addsRisk() {
        return lossAfter.compareTo(lossBefore) > 0 || moves.stream().anyMatch(StopMove::dropsStop);
    }

    private Stream<String> checks() {
        return switch (states.strictest()) {
            case ACTIVE -> Stream.empty();
            case REDUCING -> Stream.of("reduce_only_mode");
            case HALTED -> Stream.of("trading_halted", "reduce_only_mode");
        };
    }

    private Breach breach(String check) {
        Usage usage = new Usage(lossBefore, BigDecimal.ZERO, lossAfter);
        Figures figures = Figures.of(states.scope(), Unit.MONEY, lossBefore, usage);
        return new Breach(check, states.scope(), Optional.of(figures), message());
    }

    private String message() {
        String why =
                states.strictest() == TradingState.HALTED
                        ? "While trading is halted"
                        : "While only what reduces is accepted";
        return why + " a stop is neither moved away from the market nor taken away.";
    }
}
