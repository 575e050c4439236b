package io.gatehouse.application.order;

import io.gatehouse.application.account.BrokerTickets;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Closes all positions of an account side by side, so that a slow close delays no other. */
public final class Flattening {
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

    /** What became of each close, by symbol. */
    List<Close> flatten(AccountId account, Exits.Wish wish) {
        return flatten(account, Optional.empty(), wish);
    }

    /** As {@link #flatten(AccountId, Exits.Wish)}, perhaps of one instrument only. */
    List<Close> flatten(AccountId account, Optional<Symbol> instrument, Exits.Wish wish) {
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
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private Optional<Close> close(AccountId account, Symbol symbol, Exits.Wish wish) {
        return exits.close(account, symbol, wish).map(result -> new Close(account, symbol, result));
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
