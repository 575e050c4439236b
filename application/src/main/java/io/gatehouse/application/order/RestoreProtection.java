package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.AccountRound;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.position.Bracket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Makes stops and targets anew that a broker has lost or refused: while its position rests, nothing
 * else would.
 */
public final class RestoreProtection {
    private static final int AT_ONCE = 500;

    private final PositionStore positions;
    private final OrderStore orders;
    private final AccountDesk desk;
    private final ProtectionSync protection;

    public RestoreProtection(
            PositionStore positions,
            OrderStore orders,
            AccountDesk desk,
            Dispatch dispatch,
            Ids ids) {
        this.positions = positions;
        this.orders = orders;
        this.desk = desk;
        this.protection = new ProtectionSync(ids, dispatch);
    }

    public void run() {
        List<AccountId> holding = positions.accountsHolding(Optional.empty());
        for (int from = 0; from < holding.size(); from += AT_ONCE) {
            List<AccountId> some = holding.subList(from, Math.min(holding.size(), from + AT_ONCE));
            AccountRound.together(some, "A look at protection", this::restore);
        }
    }

    private void restore(List<AccountId> accounts) {
        Set<OrderId> working =
                orders.working(accounts).stream().map(Order::id).collect(Collectors.toSet());
        Map<AccountId, Set<Symbol>> bare =
                positions.brackets(accounts).stream()
                        .filter(owned -> isBare(owned.value(), working))
                        .collect(
                                Collectors.groupingBy(
                                        Owned::account,
                                        Collectors.mapping(
                                                owned -> owned.value().instrument(),
                                                Collectors.toSet())));
        List<CompletableFuture<Boolean>> restored = new ArrayList<>();
        bare.forEach((account, symbols) -> restored.add(restore(account, symbols)));
        CompletableFuture.allOf(restored.toArray(CompletableFuture<?>[]::new)).join();
    }

    /** Nothing is made where protection yields to an exit that is on its way. */
    private CompletableFuture<Boolean> restore(AccountId account, Set<Symbol> symbols) {
        return desk.submit(
                account,
                (book, session) -> {
                    symbols.forEach(symbol -> protection.align(book, symbol, session));
                    return true;
                });
    }

    private static boolean isBare(Bracket bracket, Set<OrderId> working) {
        return bracket.covered().isPositive()
                && (lacks(bracket.protection().stopLoss(), bracket.stopOrder(), working)
                        || lacks(
                                bracket.protection().targetPrice(),
                                bracket.targetOrder(),
                                working));
    }

    private static boolean lacks(
            Optional<Price> wanted, Optional<OrderId> child, Set<OrderId> working) {
        return wanted.isPresent() && child.filter(working::contains).isEmpty();
    }
}
