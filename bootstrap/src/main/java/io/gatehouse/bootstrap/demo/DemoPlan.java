package io.gatehouse.bootstrap.demo;

import io.gatehouse.application.ledger.MoveCash.Direction;
import io.gatehouse.bootstrap.demo.DemoDeal.Ending;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the demo's trader did in the thirty days before a date: the same date gives the same steps.
 * One position at a time, at hours when its market is open; the last two are held still.
 */
final class DemoPlan {
    static final int DAYS = 30;

    private static final long SEED = 20;
    // Both lie in the hours of New York's exchange, in summer and in winter.
    private static final LocalTime FIRST = LocalTime.of(14, 40);
    private static final LocalTime SECOND = LocalTime.of(18, 0);
    private static final Set<DayOfWeek> BUSY_DAYS =
            Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
    private static final int LONGEST_MINUTES = 110;
    private static final int SHORTEST_MINUTES = 15;

    /** Every so many deals one asks for ten times as much, which the gate denies. */
    private static final int OVERREACH_EVERY = 17;

    /** What is traded in turn, and how far away its stop is, in basis points. */
    private static final List<Market> MARKETS =
            List.of(
                    new Market("BTC", 200, false),
                    new Market("AAPL", 120, false),
                    new Market("ETH", 250, false),
                    new Market("EURUSD", 40, true));

    private static final List<Market> HELD =
            List.of(new Market("ETH", 600, false), new Market("BTC", 600, false));

    private record Market(Symbol symbol, int reach, boolean isShorted) {
        Market(String symbol, int reach, boolean isShorted) {
            this(new Symbol(symbol), reach, isShorted);
        }
    }

    private final Map<Symbol, SyntheticPrice> prices = SyntheticPrice.table();
    private final Map<Symbol, Instrument> instruments;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<DemoStep> steps = new ArrayList<>();

    private DemoPlan(List<Instrument> catalogue) {
        this.instruments =
                catalogue.stream()
                        .collect(Collectors.toMap(Instrument::symbol, Function.identity()));
    }

    /** The steps in the order of their times. */
    static List<DemoStep> before(LocalDate today, List<Instrument> catalogue) {
        DemoPlan plan = new DemoPlan(catalogue);
        for (int day = DAYS; day >= 1; day--) {
            plan.addDay(today.minusDays(day));
        }
        plan.addHeld(today.minusDays(1));
        plan.addCash(today.minusDays(21), Direction.DEPOSIT, "10000");
        plan.addCash(today.minusDays(9), Direction.WITHDRAWAL, "2500");
        return plan.steps.stream().sorted(Comparator.comparing(DemoStep::at)).toList();
    }

    private void addDay(LocalDate date) {
        addDeal(at(date, FIRST));
        if (BUSY_DAYS.contains(date.getDayOfWeek())) {
            addDeal(at(date, SECOND));
        }
    }

    private void addDeal(Instant opensAt) {
        Duration held = Duration.ofMinutes(random.nextInt(SHORTEST_MINUTES, LONGEST_MINUTES));
        int turn = steps.size();
        Optional<Market> open =
                MARKETS.stream()
                        .skip(turn % MARKETS.size())
                        .filter(market -> isOpen(market, opensAt, held))
                        .findFirst()
                        .or(
                                () ->
                                        MARKETS.stream()
                                                .filter(market -> isOpen(market, opensAt, held))
                                                .findFirst());
        int times = turn % OVERREACH_EVERY == OVERREACH_EVERY - 1 ? 10 : 1;
        open.ifPresent(market -> add(opensAt, held, market, 4000 * times, ending()));
    }

    private void addHeld(LocalDate date) {
        Instant opensAt = at(date, LocalTime.of(21, 0));
        for (Market market : HELD) {
            if (isOpen(market, opensAt, Duration.ZERO)) {
                add(opensAt, Duration.ZERO, market, 1500, new Ending.Held());
            }
        }
    }

    private void add(Instant opensAt, Duration held, Market market, int notional, Ending ending) {
        boolean isShort = market.isShorted() && random.nextBoolean();
        SyntheticPrice terms = Optional.ofNullable(prices.get(market.symbol())).orElseThrow();
        int away = random.nextInt(-market.reach(), market.reach() + 1);
        steps.add(
                new DemoDeal(
                        opensAt,
                        held,
                        Optional.ofNullable(instruments.get(market.symbol())).orElseThrow(),
                        isShort ? Side.SELL : Side.BUY,
                        terms.price().multiply(BigDecimal.ONE.add(BigDecimal.valueOf(away, 4))),
                        BigDecimal.valueOf(notional + (long) random.nextInt(notional)),
                        market.reach(),
                        ending));
    }

    /** Three in ten reach their target, three their stop; the others are closed in between. */
    private Ending ending() {
        int draw = random.nextInt(10);
        if (draw < 3) {
            return new Ending.OnTarget();
        }
        return draw < 6 ? new Ending.Stopped() : new Ending.Closed(random.nextInt(-80, 160));
    }

    private boolean isOpen(Market market, Instant opensAt, Duration held) {
        return Optional.ofNullable(instruments.get(market.symbol()))
                .map(Instrument::calendar)
                .filter(hours -> hours.isOpen(opensAt) && hours.isOpen(opensAt.plus(held)))
                .isPresent();
    }

    private void addCash(LocalDate date, Direction direction, String amount) {
        steps.add(new DemoCash(at(date, LocalTime.of(9, 0)), direction, Money.of(amount, "USD")));
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).toInstant(ZoneOffset.UTC);
    }
}
