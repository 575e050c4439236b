package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.ActivityLog;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.risk.RiskLimit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the books of accounts: one query per table, however many accounts. */
public final class BookLoader {
    private final AccountStore accounts;
    private final OrderStore orders;
    private final PositionStore positions;
    private final Ledger ledger;
    private final Terminals terminals;
    private final ActivityLoader activities;

    public BookLoader(
            AccountStore accounts,
            OrderStore orders,
            PositionStore positions,
            Ledger ledger,
            Terminals terminals,
            ActivityLog activities) {
        this.accounts = accounts;
        this.orders = orders;
        this.positions = positions;
        this.ledger = ledger;
        this.terminals = terminals;
        this.activities = new ActivityLoader(activities);
    }

    /** Books as they are now, without a lock: for questions, never for decisions that bind. */
    public Map<AccountId, AccountBook> read(Collection<AccountId> ids, Instant now) {
        return load(accounts.read(ids), now);
    }

    /** Books that do not know what their accounts did lately: to be valued, not to judge orders. */
    Map<AccountId, AccountBook> readWorth(Collection<AccountId> ids) {
        List<AccountStore.State> states = accounts.read(ids);
        return states.isEmpty() ? Map.of() : books(states, idsOf(states), Lately.UNKNOWN);
    }

    /** Books of accounts whose state has just been read or locked. */
    Map<AccountId, AccountBook> load(List<AccountStore.State> states, Instant now) {
        if (states.isEmpty()) {
            return Map.of();
        }
        List<AccountId> ids = idsOf(states);
        Lately lately =
                new Lately(
                        byAccount(orders.recentUnnamed(ids, now.minus(longestWindow(states)))),
                        activities.load(states, now));
        return books(states, ids, lately);
    }

    /** What only the judging of an order asks for, by account. */
    private record Lately(
            Map<AccountId, List<Order>> recent, Map<AccountId, BookActivity.Loaded> activity) {
        static final Lately UNKNOWN = new Lately(Map.of(), Map.of());

        List<Order> recentOf(AccountId id) {
            return recent.getOrDefault(id, List.of());
        }

        BookActivity.Loaded activityOf(AccountStore.State state) {
            BookActivity.Loaded known = activity.get(state.account().id());
            return known == null
                    ? BookActivity.Loaded.unknownSince(state.risk().day().startedAt())
                    : known;
        }
    }

    private Map<AccountId, AccountBook> books(
            List<AccountStore.State> states, List<AccountId> ids, Lately lately) {
        Map<AccountId, Map<CurrencyCode, BigDecimal>> balances = ledger.balances(ids);
        Map<AccountId, List<OpenPosition>> open = byOwner(positions.open(ids));
        Map<AccountId, BrokerTickets> tickets = tickets(states);
        Map<AccountId, List<Bracket>> brackets = byOwner(positions.brackets(ids));
        Map<AccountId, List<Order>> working = byAccount(orders.working(ids));
        Map<AccountId, AccountBook> books = new HashMap<>();
        for (AccountStore.State state : states) {
            AccountId id = state.account().id();
            books.put(
                    id,
                    new AccountBook(
                            new AccountBook.Loaded(
                                    state,
                                    balances.getOrDefault(id, Map.of()),
                                    open.getOrDefault(id, List.of()),
                                    tickets.getOrDefault(id, BrokerTickets.NONE),
                                    working.getOrDefault(id, List.of()),
                                    brackets.getOrDefault(id, List.of()),
                                    lately.recentOf(id),
                                    lately.activityOf(state))));
        }
        return books;
    }

    /** Nothing is asked for accounts whose books are ours. */
    private Map<AccountId, BrokerTickets> tickets(List<AccountStore.State> states) {
        List<AccountId> synced =
                states.stream()
                        .map(AccountStore.State::account)
                        .filter(account -> account.sync().isPresent())
                        .map(Account::id)
                        .toList();
        Map<AccountId, BrokerTickets> tickets = new HashMap<>();
        if (!synced.isEmpty()) {
            terminals
                    .find(synced)
                    .forEach((id, said) -> tickets.put(id, BrokerTickets.of(said.positions())));
        }
        return tickets;
    }

    private static List<AccountId> idsOf(List<AccountStore.State> states) {
        return states.stream().map(state -> state.account().id()).toList();
    }

    private static Duration longestWindow(List<AccountStore.State> states) {
        BigDecimal seconds =
                states.stream()
                        .flatMap(
                                s ->
                                        s
                                                .profile()
                                                .profile()
                                                .limit(RiskLimit.DUPLICATE_WINDOW_SECONDS)
                                                .stream())
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO);
        return Duration.ofSeconds(seconds.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    private static <T> Map<AccountId, List<T>> byOwner(List<Owned<T>> rows) {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                Owned::account,
                                Collectors.mapping(Owned::value, Collectors.toList())));
    }

    private static Map<AccountId, List<Order>> byAccount(List<Order> rows) {
        Function<Order, AccountId> account = Order::accountId;
        return rows.stream().collect(Collectors.groupingBy(account));
    }
}
