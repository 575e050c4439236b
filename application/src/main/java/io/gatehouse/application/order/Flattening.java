package io.gatehouse.application.order;

import io.gatehouse.application.port.PositionStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Closes all positions of an account side by side, so that a slow close delays no other. */
public final class Flattening {
    private final PositionStore positions;
    private final Exits exits;

    public Flattening(PositionStore positions, Exits exits) {
        this.positions = positions;
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

    private List<Symbol> symbols(AccountId account) {
        return positions.open(List.of(account)).stream()
                .map(owned -> owned.value().symbol())
                .sorted()
                .toList();
    }
}
