package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far a buy limit lies above the mark, or a sell limit below it, in percent of the mark; of a
 * stop-limit, its limit against its stop; for options never less than five ticks. Without a mark
 * there is no collar.
 */
public final class PriceCollar implements RiskRule {
    private static final BigDecimal LEAST_TICKS = BigDecimal.valueOf(5);

    @Override
    public String check() {
        return "price_collar";
    }

    @Override
    public boolean bindsReductions() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<BigDecimal> limit =
                order.profile().priceCollarPercent(order.instrument().assetClass());
        Optional<Price> price = order.ticket().price();
        Optional<Price> reference = reference(order);
        return limit.isPresent() && price.isPresent() && reference.isPresent()
                ? judge(order, price.get(), reference.get(), limit.get())
                : Verdict.NOT_JUDGED;
    }

    private static Verdict judge(Judgement order, Price price, Price reference, BigDecimal limit) {
        boolean buys = order.ticket().side() == Side.BUY;
        BigDecimal beyond = buys ? price.minus(reference) : reference.minus(price);
        Figures figures =
                Figures.measuredBy(
                        reference.value(),
                        Scope.INSTRUMENT,
                        Unit.PERCENT,
                        limit,
                        Usage.ofOrder(Decimals.atLeastZero(beyond)));
        boolean isOption = order.instrument().assetClass() == AssetClass.OPTION;
        return Verdict.of(
                isOption ? figures.withLimitAtLeast(fiveTicks(order)) : figures,
                "Distance of the price from the market");
    }

    private static BigDecimal fiveTicks(Judgement order) {
        return order.spec().tickSize().multiply(LEAST_TICKS);
    }

    private static Optional<Price> reference(Judgement order) {
        Optional<Price> stop = order.ticket().stopPrice();
        Optional<Quote> quote = order.traded().quote();
        if (stop.isPresent() || quote.isEmpty()) {
            return stop;
        }
        int position = order.traded().position().quantity().signum();
        return Optional.of(quote.get().markFor(position));
    }
}
