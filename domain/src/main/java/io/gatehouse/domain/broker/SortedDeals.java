package io.gatehouse.domain.broker;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Deals that a balance contained already when the books took it over, and those made since. */
public record SortedDeals(List<TerminalDeal> history, List<TerminalDeal> since) {
    /** What the clocks of broker and terminal may differ by. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    public SortedDeals {
        history = List.copyOf(history);
        since = List.copyOf(since);
    }

    /** Where the balance is taken over now: it contains them all. */
    public static SortedDeals contained(List<TerminalDeal> deals) {
        return new SortedDeals(deals, List.of());
    }

    /**
     * A deal dated over a minute before the take-over is history, over a minute after it is not. Of
     * all others the oldest tickets are, as few as let the rest explain what the balance has {@code
     * beyond} the books; where no number of them does, none is.
     */
    public static SortedDeals of(List<TerminalDeal> unseen, Instant takenOver, Money beyond) {
        List<TerminalDeal> history = new ArrayList<>();
        List<TerminalDeal> since = new ArrayList<>();
        List<TerminalDeal> either = new ArrayList<>();
        for (TerminalDeal deal : unseen) {
            switch (told(deal, takenOver)) {
                case BEFORE -> history.add(deal);
                case AFTER -> since.add(deal);
                case UNTOLD -> either.add(deal);
            }
        }
        Money wanted = beyond.minus(total(since, beyond.currency()));
        List<TerminalDeal> old = oldest(either, wanted);
        history.addAll(old);
        either.removeAll(old);
        since.addAll(either);
        return new SortedDeals(history, since);
    }

    /** What the deals come to. */
    public static Money total(List<TerminalDeal> deals, CurrencyCode currency) {
        return deals.stream().map(TerminalDeal::amount).reduce(Money.zero(currency), Money::plus);
    }

    private enum Told {
        BEFORE,
        AFTER,
        UNTOLD
    }

    private static Told told(TerminalDeal deal, Instant takenOver) {
        Instant at = deal.details().at().orElse(takenOver);
        if (at.isBefore(takenOver.minus(CLOCKS_DIFFER))) {
            return Told.BEFORE;
        }
        return at.isAfter(takenOver.plus(CLOCKS_DIFFER)) ? Told.AFTER : Told.UNTOLD;
    }

    /** Those of the oldest tickets without which the others come to what is wanted. */
    private static List<TerminalDeal> oldest(List<TerminalDeal> deals, Money wanted) {
        Map<BigInteger, List<TerminalDeal>> byTicket =
                deals.stream()
                        .collect(
                                Collectors.groupingBy(
                                        deal -> new BigInteger(deal.key().ticket()),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<TerminalDeal> left = new ArrayList<>();
        Money rest = total(deals, wanted.currency());
        for (List<TerminalDeal> ticket : byTicket.values()) {
            if (rest.equals(wanted)) {
                return left;
            }
            left.addAll(ticket);
            rest = rest.minus(total(ticket, wanted.currency()));
        }
        return rest.equals(wanted) ? left : List.of();
    }
}
