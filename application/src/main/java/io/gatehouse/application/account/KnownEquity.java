package io.gatehouse.application.account;

import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.Valuation;
import io.gatehouse.domain.risk.EquityPoint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an account is worth at an instant in base currency; while that cannot be known, what it was
 * worth when last {@code valued}. Not {@code current} then, nor while a mark or rate is not
 * confirmed, or a mark stale while its market is open.
 */
public record KnownEquity(Instant at, EquityPoint valued, boolean current) {
    public static KnownEquity of(AccountBook book, Market market) {
        Instant now = market.now();
        AccountMarks marks = AccountMarks.of(book, market);
        return valued(book, market, marks.held())
                .map(point -> new KnownEquity(now, point, isCurrent(book, market, marks)))
                .orElseGet(() -> new KnownEquity(now, book.risk().last(), false));
    }

    /** The worth at the instant, whenever it was found out. */
    public EquityPoint point() {
        return new EquityPoint(at, valued.equity(), valued.balance());
    }

    /** The same after money came in (negative: went out). */
    public KnownEquity afterFlow(BigDecimal amount) {
        return new KnownEquity(at, valued.afterFlow(amount), current);
    }

    /**
     * The books at the newest marks and rates; empty while one is missing, or no deal explains the
     * balance of the broker that keeps them.
     */
    public static Optional<EquityPoint> valued(
            AccountBook book, Market market, List<Holding> held) {
        if (book.isDiverged()) {
            return Optional.empty();
        }
        Valuation valuation = Valuation.of(book.balances(), market.ratesToBase(book), held);
        boolean known =
                valuation.isComplete()
                        && held.stream().allMatch(holding -> holding.mark().isPresent());
        return known
                ? Optional.of(point(market.now(), valuation, book.floating()))
                : Optional.empty();
    }

    private static boolean isCurrent(AccountBook book, Market market, AccountMarks marks) {
        return areTrusted(book, market.now(), marks)
                && book.account()
                        .sync()
                        .map(sync -> StateFreshness.isFresh(sync, book, market))
                        .orElse(true);
    }

    static boolean areTrusted(AccountBook book, Instant at, AccountMarks marks) {
        return TrustedMarks.asForBreakers(book.profile(), at).noneIsMissing(marks);
    }

    private static EquityPoint point(Instant now, Valuation valuation, BigDecimal floating) {
        BigDecimal booked = valuation.equity();
        BigDecimal balance = booked.subtract(valuation.unrealized());
        return new EquityPoint(now, booked.add(floating), balance);
    }
}
