package io.gatehouse.application.account;

import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.Valuation;
import io.gatehouse.domain.risk.EquityPoint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What an account is worth now in base currency; while a mark or a rate is missing, what it was
 * worth last. Not {@code current} then, nor while the mark of an open market is stale.
 */
public record KnownEquity(EquityPoint point, boolean current) {
    public static KnownEquity of(AccountBook book, Market market) {
        List<Holding> held = market.held(book);
        Valuation valuation = Valuation.of(book.balances(), market.ratesToBase(book), held);
        boolean known =
                valuation.isComplete()
                        && held.stream().allMatch(holding -> holding.mark().isPresent());
        return known
                ? new KnownEquity(
                        point(market.now(), valuation),
                        TrustedMarks.under(book.profile(), market.now()).noneIsMissing(held))
                : new KnownEquity(at(market.now(), book.risk().last()), false);
    }

    private static EquityPoint point(Instant now, Valuation valuation) {
        BigDecimal equity = valuation.equity();
        return new EquityPoint(now, equity, equity.subtract(valuation.unrealized()));
    }

    static EquityPoint at(Instant at, EquityPoint last) {
        return new EquityPoint(at, last.equity(), last.balance());
    }
}
