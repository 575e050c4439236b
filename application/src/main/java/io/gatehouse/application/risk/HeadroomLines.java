package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.risk.PreTradeViews.Arrival;
import io.gatehouse.application.risk.ShowHeadroom.Line;
import io.gatehouse.application.risk.ShowHeadroom.Part;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.RepeatLatch;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.RuleVerdict;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.rule.RepeatExecution;
import io.gatehouse.domain.risk.rule.RiskRules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers the lines of an account's headroom: the first that the gate tells of each limit. */
final class HeadroomLines {
    private static final Set<String> SIDED =
            RiskRules.all().stream()
                    .filter(RiskRule::isSided)
                    .map(RiskRule::check)
                    .collect(Collectors.toUnmodifiableSet());

    private final BookReader.Reading reading;
    private final Decisions decisions;
    private final LimitStanding standing;
    private final Map<Key, Line> found = new LinkedHashMap<>();

    private record Key(String check, Part part) {}

    HeadroomLines(BookReader.Reading reading, Decisions decisions) {
        this.reading = reading;
        this.decisions = decisions;
        this.standing = new LimitStanding(reading);
    }

    List<Line> found() {
        return List.copyOf(found.values());
    }

    /** What is held or worked, by name. */
    void addOpen(Collection<Holding> holdings) {
        for (Holding holding : holdings) {
            for (Side side : Side.values()) {
                for (RuleVerdict verdict : verdicts(holding, side)) {
                    add(verdict, part(verdict, holding, side), side, holding);
                }
            }
        }
    }

    /** Sides that were filled too often, also where nothing is open any more. */
    void addLatched() {
        AccountBook book = reading.book();
        Optional<BigDecimal> limit = book.profile().limit(RiskLimit.MAX_REPEATS_PER_MINUTE);
        for (RepeatLatch latch : book.risk().trading().repeats()) {
            Part part = repeats(latch.instrument(), latch.side());
            limit.flatMap(most -> repeats(latch, most))
                    .ifPresent(figures -> add(RepeatExecution.CHECK, part, figures));
        }
    }

    private Optional<Figures> repeats(RepeatLatch latch, BigDecimal limit) {
        return reading.book()
                .activity()
                .executionsInMinute(latch.instrument(), latch.side(), reading.market().now())
                .map(BigDecimal::valueOf)
                .map(done -> new Usage(done, BigDecimal.ZERO, done))
                .map(usage -> Figures.of(Scope.ACCOUNT, Unit.COUNT, limit, usage));
    }

    private static Part repeats(Symbol instrument, Side side) {
        return new Part(Optional.of(instrument), Optional.empty(), Optional.of(side));
    }

    /** Limits that nothing open has told of; one of an instrument is a limit for every one. */
    void addRest(Collection<Holding> samples) {
        Set<String> told = new HashSet<>();
        found.keySet().forEach(key -> told.add(key.check()));
        for (Holding sample : samples) {
            for (Side side : Side.values()) {
                verdicts(sample, side).stream()
                        .filter(verdict -> !told.contains(verdict.check()))
                        .forEach(
                                verdict ->
                                        add(
                                                verdict,
                                                new Part(
                                                        Optional.empty(),
                                                        Optional.empty(),
                                                        sided(verdict, side)),
                                                side,
                                                sample));
            }
        }
    }

    private static Part part(RuleVerdict verdict, Holding holding, Side side) {
        if (verdict.check().equals(RepeatExecution.CHECK)) {
            return repeats(holding.symbol(), side);
        }
        Optional<Scope> scope = verdict.verdict().numbers().map(Figures::scope);
        return new Part(
                scope.filter(Scope.INSTRUMENT::equals).map(one -> holding.symbol()),
                scope.filter(Scope.GROUP::equals)
                        .flatMap(one -> holding.instrument().listing().correlationGroup()),
                sided(verdict, side));
    }

    private static Optional<Side> sided(RuleVerdict verdict, Side side) {
        return Optional.of(side).filter(one -> SIDED.contains(verdict.check()));
    }

    private void add(RuleVerdict verdict, Part part, Side side, Holding holding) {
        // How much others use of the platform is not for a trader to know. What is no matter of
        // sides is told by the one that the position is on.
        verdict.verdict()
                .numbers()
                .filter(figures -> figures.scope() != Scope.PLATFORM)
                .filter(figures -> part.side().isPresent() || side == leaning(holding))
                .ifPresent(figures -> add(verdict.check(), part, figures));
    }

    private void add(String check, Part part, Figures figures) {
        Figures told = figures.shown();
        Figures shown = standing(told, part);
        // To the limit from where the other side stands, as the gate lets an order go.
        Figures room = part.side().isPresent() ? told : shown;
        found.putIfAbsent(
                new Key(check, part),
                new Line(
                        check,
                        part,
                        shown,
                        standing.isKnown(check) || !isOfMoney(figures)
                                ? Optional.of(left(check, part, room))
                                : Optional.empty(),
                        standing.resetsAt(check)));
    }

    /** An amount in base currency, or one measured by equity. */
    private static boolean isOfMoney(Figures figures) {
        return figures.unit() == Unit.MONEY || figures.whole().isPresent();
    }

    private BigDecimal left(String check, Part part, Figures shown) {
        return standing.isLatched(check, part)
                ? shown.headroom().min(BigDecimal.ZERO)
                : shown.headroom();
    }

    /**
     * Rules judge an age by the order that meets it, but it is there without one too; and what
     * leans to the other side is no use of this one's limit.
     */
    private static Figures standing(Figures shown, Part part) {
        if (shown.unit() == Unit.SECONDS) {
            return with(shown, shown.projected(), shown.projected());
        }
        return part.side().isPresent()
                ? with(
                        shown,
                        Decimals.atLeastZero(shown.used()),
                        Decimals.atLeastZero(shown.current()))
                : shown;
    }

    private static Figures with(Figures shown, BigDecimal used, BigDecimal current) {
        Usage usage = new Usage(used, current.subtract(used), shown.projected());
        return Figures.of(shown.scope(), shown.unit(), shown.limit(), usage);
    }

    /** Of the smallest order of a side that opens, beyond what it may close first. */
    private List<RuleVerdict> verdicts(Holding holding, Side side) {
        Quantity held = holding.position().quantity();
        Quantity least = holding.instrument().spec().minQuantity();
        OrderTicket smallest =
                OrderTicket.market(
                        holding.symbol(),
                        side,
                        side.opposes(held) ? least.plus(held.magnitude()) : least);
        return decisions
                .rehearse(reading.book(), reading.market(), smallest, Arrival.NAMED)
                .verdicts();
    }

    private static Side leaning(Holding holding) {
        return holding.position().quantity().signum() < 0 ? Side.SELL : Side.BUY;
    }
}
