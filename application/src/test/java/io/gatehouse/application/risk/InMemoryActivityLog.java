package io.gatehouse.application.risk;

import io.gatehouse.application.port.ActivityLog;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.PositionStore.FillFilter;
import io.gatehouse.application.port.PositionStore.FillQuery;
import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.application.port.PositionStore.TradeQuery;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.risk.Activity.ClosedTrade;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Counts over the rows of any stores, one by one. */
public final class InMemoryActivityLog implements ActivityLog {
    private static final int ALL = 100_000;
    private static final Set<String> COMMANDS = Set.of("CANCEL_REQUESTED", "REPLACE_REQUESTED");

    private final OrderStore orders;
    private final PositionStore positions;

    public InMemoryActivityLog(OrderStore orders, PositionStore positions) {
        this.orders = orders;
        this.positions = positions;
    }

    @Override
    public List<Owned<Instant>> sentSince(Collection<AccountId> accounts, Instant since) {
        return accounts.stream()
                .flatMap(account -> sent(account).map(at -> new Owned<>(account, at)))
                .filter(sent -> sent.value().isAfter(since))
                .sorted(Comparator.comparing(Owned::value))
                .toList();
    }

    private Stream<Instant> sent(AccountId account) {
        return orders(account, Instant.EPOCH)
                .flatMap(order -> Stream.concat(Stream.of(order.createdAt()), commands(order)));
    }

    /** Whatever the broker was asked to do with an order later. */
    private Stream<Instant> commands(Order order) {
        return orders.events(order.accountId(), order.id()).stream()
                .filter(event -> COMMANDS.contains(event.kind()))
                .map(OrderEvent::at);
    }

    @Override
    public List<Owned<Executed>> executedSince(Collection<AccountId> accounts, Instant since) {
        return accounts.stream()
                .flatMap(account -> executed(account).map(one -> new Owned<>(account, one)))
                .filter(one -> one.value().at().isAfter(since))
                .sorted(Comparator.comparing(one -> one.value().at()))
                .toList();
    }

    private Stream<Executed> executed(AccountId account) {
        FillQuery all = new FillQuery(account, FillFilter.ALL, Optional.empty(), ALL);
        return positions.fills(all).stream()
                .map(BookedFill::fill)
                .map(InMemoryActivityLog::executed);
    }

    private static Executed executed(Fill fill) {
        return new Executed(fill.instrument(), fill.side(), fill.executedAt());
    }

    @Override
    public Map<AccountId, Integer> ordersSince(Map<AccountId, Instant> since) {
        return counts(since, this::orders);
    }

    private Stream<Order> orders(AccountId account, Instant since) {
        OrderStore.Query accepted =
                new OrderStore.Query(
                        account,
                        OrderStore.Filter.ALL
                                .in(EnumSet.complementOf(EnumSet.of(OrderStatus.DENIED)))
                                .within(Optional.of(since), Optional.empty()),
                        Optional.empty(),
                        ALL);
        return orders.page(accepted).stream().filter(InMemoryActivityLog::isOfUser);
    }

    private static boolean isOfUser(Order order) {
        return order.ticket().origin() == OrderOrigin.USER;
    }

    @Override
    public Map<AccountId, Integer> endedTradesSince(Map<AccountId, Instant> since) {
        return counts(
                since,
                (account, start) ->
                        ended(account).filter(trade -> !trade.openedAt().isBefore(start)));
    }

    private static Map<AccountId, Integer> counts(
            Map<AccountId, Instant> since, BiFunction<AccountId, Instant, Stream<?>> rows) {
        Map<AccountId, Integer> counts = new HashMap<>();
        since.forEach((id, start) -> counts.put(id, (int) rows.apply(id, start).count()));
        return counts;
    }

    @Override
    public List<Owned<ClosedTrade>> decidedTrades(
            Collection<AccountId> accounts, int most, int group) {
        return accounts.stream()
                .flatMap(
                        account ->
                                decided(account, most, group)
                                        .map(trade -> new Owned<>(account, trade)))
                .toList();
    }

    private Stream<ClosedTrade> decided(AccountId account, int most, int group) {
        List<ClosedTrade> all =
                ended(account)
                        .filter(trade -> trade.result().netBase().signum() != 0)
                        .map(InMemoryActivityLog::closed)
                        .sorted()
                        .toList();
        int beyond = Math.max(0, all.size() - most);
        return all.stream().skip((long) Math.ceilDiv(beyond, group) * group);
    }

    private static ClosedTrade closed(Trade trade) {
        return new ClosedTrade(
                trade.closedAt().orElseThrow(), trade.result().netBase().signum() > 0);
    }

    private Stream<Trade> ended(AccountId account) {
        return positions
                .trades(
                        new TradeQuery(
                                account,
                                Optional.of(true),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                ALL))
                .stream();
    }
}
