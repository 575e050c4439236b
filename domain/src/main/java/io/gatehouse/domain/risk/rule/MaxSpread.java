package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Ask less bid in percent of their mid. A market that shows only one side has no spread, and is
 * refused; a feed with only last prices has none to limit.
 */
public final class MaxSpread implements RiskRule {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Override
    public String check() {
        return "max_spread";
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_SPREAD_PERCENT);
        Optional<Quote> quote = order.traded().quote();
        return limit.isPresent() && quote.isPresent()
                ? judge(quote.get(), limit.get())
                : Verdict.NOT_JUDGED;
    }

    private static Verdict judge(Quote quote, BigDecimal limit) {
        Optional<Price> bid = quote.sellSide();
        Optional<Price> ask = quote.buySide();
        return bid.isPresent() && ask.isPresent()
                ? Verdict.of(figures(bid.get().value(), ask.get().value(), limit), "Spread")
                : Verdict.breached(
                        Scope.INSTRUMENT, "The market shows one side only, so no spread.");
    }

    // Twice the spread over bid plus ask is the spread over mid, without a division.
    private static Figures figures(BigDecimal bid, BigDecimal ask, BigDecimal limit) {
        return Figures.measuredBy(
                bid.add(ask),
                Scope.INSTRUMENT,
                Unit.PERCENT,
                limit,
                Usage.ofOrder(ask.subtract(bid).multiply(TWO)));
    }
}
