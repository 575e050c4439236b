package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * Age of the quote of the order's own instrument; with the market closed the last session's price
 * counts, and a quote from the future is new.
 */
public final class PriceStale implements RiskRule {

    @Override
    public String check() {
        return "price_stale";
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<Quote> quote = order.traded().quote();
        Optional<BigDecimal> limit =
                order.profile().priceAgeSeconds(order.instrument().assetClass());
        return quote.isPresent() && limit.isPresent() && order.view().marketOpen()
                ? judge(quote.get().ageAt(order.view().at()), limit.get())
                : Verdict.NOT_JUDGED;
    }

    private static Verdict judge(Duration age, BigDecimal limit) {
        Usage usage = Usage.ofOrder(Ages.seconds(age));
        return Verdict.of(Figures.of(Scope.INSTRUMENT, Unit.SECONDS, limit, usage), "Price age");
    }
}
