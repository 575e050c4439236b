package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.CurrencyCode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An account at the market: what it is worth, and what it is and may become exposed to. */
public record Portfolio(Valuation valuation, Exposures exposures) {
    /** Both in base currency; {@code rates} gives base currency per unit of each currency. */
    public static Portfolio of(
            Map<CurrencyCode, BigDecimal> balances,
            Map<CurrencyCode, BigDecimal> rates,
            List<Holding> holdings,
            List<WorkingOrder> working) {
        List<MarkedHolding> marked = marked(holdings);
        return new Portfolio(
                Valuation.ofMarked(balances, rates, marked), Exposures.ofMarked(marked, working));
    }

    /** What may still be committed. */
    public BuyingPower buyingPower() {
        return BuyingPower.of(valuation, exposures);
    }

    static List<MarkedHolding> marked(List<Holding> holdings) {
        List<MarkedHolding> marked = new ArrayList<>(holdings.size());
        for (Holding holding : holdings) {
            marked.add(new MarkedHolding(holding));
        }
        return marked;
    }
}
