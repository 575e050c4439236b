package io.gatehouse.application.order;

import io.gatehouse.application.account.BrokerTickets;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Closes all positions of an account side by side, so that a slow close delays no other. */
public final class Flattening {
    private static final Logger LOG = LoggerFactory.getLogger(Flattening.class);

    private final PositionStore positions;
    private final Terminals terminals;
    private final Exits exits;

    public Flattening(PositionStore positions, Terminals terminals, Exits exits) {
        this.positions = positions;
        this.terminals = terminals;
        this.exits = exits;
    }

    /** What became of the close of one position. */
    public record Close(AccountId account, Symbol instrument, SubmitOrder.Result result) {}

    /**
     * Something that was not done, or of which nobody knows whether it was; of no instrument where
     * the whole account is meant.
     */
    public record Fault(AccountId account, Optional<Symbol> instrument, Throwable cause) {}

    /** The closes that were answered, and what was not. */
    public record Flattened(List<Close> closes, List<Fault> faults) {
        static final Flattened NOTHING = new Flattened(List.of(), List.of());

        public Flattened {
            closes = List.copyOf(closes);
            faults = List.copyOf(faults);
        }

        private Flattened and(Flattened other) {
            return new Flattened(both(closes, other.closes), both(faults, other.faults));
        }

        private static <T> List<T> both(List<T> some, List<T> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }
    }

    /** What became of each close, by symbol. Throws nothing: a halt before it stays in force. */
    Flattened flatten(AccountId account, Exits.Wish wish) {
        return flatten(account, Optional.empty(), wish);
    }

    /** As {@link #flatten(AccountId, Exits.Wish)}, perhaps of one instrument only. */
    Flattened flatten(AccountId account, Optional<Symbol> instrument, Exits.Wish wish) {
        try {
            return closeAll(account, instrument, wish);
        } catch (RuntimeException failure) {
            LOG.warn("The positions of account {} were not closed", account, failure);
            return failed(new Fault(account, instrument, failure));
        }
    }

    private Flattened closeAll(AccountId account, Optional<Symbol> instrument, Exits.Wish wish) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return symbols(account).stream()
                    .filter(symbol -> instrument.map(symbol::equals).orElse(true))
                    .map(
                            symbol ->
                                    CompletableFuture.supplyAsync(
                                            () -> close(account, symbol, wish), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .reduce(Flattened.NOTHING, Flattened::and);
        }
    }

    private Flattened close(AccountId account, Symbol symbol, Exits.Wish wish) {
        try {
            return exits.close(account, symbol, wish)
                    .map(result -> new Close(account, symbol, result))
                    .map(close -> new Flattened(List.of(close), List.of()))
                    .orElse(Flattened.NOTHING);
        } catch (RuntimeException failure) {
            LOG.warn("The close of {} on account {} failed", symbol, account, failure);
            return failed(new Fault(account, Optional.of(symbol), failure));
        }
    }

    private static Flattened failed(Fault fault) {
        return new Flattened(List.of(), List.of(fault));
    }

    /**
     * Of what we hold, and of what a broker that syncs does, which the answer must not pass over.
     */
    private Set<Symbol> symbols(AccountId account) {
        Set<Symbol> symbols = new TreeSet<>();
        positions.open(List.of(account)).forEach(owned -> symbols.add(owned.value().symbol()));
        terminals
                .find(account)
                .map(said -> BrokerTickets.of(said.positions()).symbols())
                .ifPresent(symbols::addAll);
        return symbols;
    }
}
