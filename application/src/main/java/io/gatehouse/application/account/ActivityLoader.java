package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.ActivityLog;
import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.rule.MinWinRate;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what accounts did lately, each figure only for those whose profile limits it. */
final class ActivityLoader {
    private final ActivityLog log;

    ActivityLoader(ActivityLog log) {
        this.log = log;
    }

    /** Activity by account. */
    Map<AccountId, BookActivity.Loaded> load(List<AccountStore.State> states, Instant now) {
        Map<AccountId, Instant> dayStarts = new HashMap<>();
        states.forEach(
                state -> dayStarts.put(state.account().id(), state.risk().day().startedAt()));
        Instant since = now.minus(BookActivity.WINDOW);
        var orders =
                lists(
                        limiting(states, RiskLimit.MAX_ORDERS_PER_MINUTE),
                        accounts -> log.sentSince(accounts, since));
        var executions =
                lists(
                        limiting(states, RiskLimit.MAX_REPEATS_PER_MINUTE),
                        accounts -> log.executedSince(accounts, since));
        var trades =
                lists(
                        limiting(states, RiskLimit.MAX_CONSECUTIVE_LOSSES, RiskLimit.MIN_WIN_RATE),
                        accounts ->
                                log.decidedTrades(
                                        accounts,
                                        BookActivity.MOST_TRADES,
                                        MinWinRate.JUDGED_EVERY));
        var ordersOfDay = counts(states, RiskLimit.MAX_ORDERS_PER_DAY, dayStarts, log::ordersSince);
        var tradesOfDay =
                counts(states, RiskLimit.MAX_TRADES_PER_DAY, dayStarts, log::endedTradesSince);
        Map<AccountId, BookActivity.Loaded> loaded = new HashMap<>();
        dayStarts.forEach(
                (id, dayStart) ->
                        loaded.put(
                                id,
                                new BookActivity.Loaded(
                                        dayStart,
                                        found(orders, id),
                                        found(executions, id),
                                        found(ordersOfDay, id),
                                        found(tradesOfDay, id),
                                        found(trades, id))));
        return loaded;
    }

    private static List<AccountId> limiting(List<AccountStore.State> states, RiskLimit... limits) {
        return states.stream()
                .filter(state -> isOn(state.profile().profile(), limits))
                .map(state -> state.account().id())
                .toList();
    }

    private static boolean isOn(RiskProfile profile, RiskLimit... limits) {
        for (RiskLimit limit : limits) {
            if (profile.limit(limit).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static <T> Map<AccountId, List<T>> lists(
            List<AccountId> accounts, Function<Collection<AccountId>, List<Owned<T>>> question) {
        Map<AccountId, List<T>> found = new HashMap<>();
        accounts.forEach(id -> found.put(id, List.of()));
        if (!accounts.isEmpty()) {
            found.putAll(
                    question.apply(accounts).stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Owned::account,
                                            Collectors.mapping(
                                                    Owned::value, Collectors.toList()))));
        }
        return found;
    }

    private static Map<AccountId, Integer> counts(
            List<AccountStore.State> states,
            RiskLimit limit,
            Map<AccountId, Instant> dayStarts,
            Function<Map<AccountId, Instant>, Map<AccountId, Integer>> question) {
        Map<AccountId, Instant> asked = new HashMap<>(dayStarts);
        asked.keySet().retainAll(limiting(states, limit));
        Map<AccountId, Integer> counted = new HashMap<>();
        asked.keySet().forEach(id -> counted.put(id, 0));
        if (!asked.isEmpty()) {
            counted.putAll(question.apply(asked));
        }
        return counted;
    }

    private static <T> Optional<T> found(Map<AccountId, T> map, AccountId id) {
        return Optional.ofNullable(map.get(id));
    }
}
