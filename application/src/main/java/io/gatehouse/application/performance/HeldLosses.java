package io.gatehouse.application.performance;

import io.gatehouse.application.performance.ShowValueAtRisk.Contribution;
import io.gatehouse.application.performance.ShowValueAtRisk.Estimate;
import io.gatehouse.application.performance.ShowValueAtRisk.Figures;
import io.gatehouse.application.performance.ShowValueAtRisk.Missing;
import io.gatehouse.application.performance.ShowValueAtRisk.Query;
import io.gatehouse.application.port.Bars;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.performance.CommonReturns;
import io.gatehouse.domain.performance.Confidence;
import io.gatehouse.domain.performance.LossEstimate;
import io.gatehouse.domain.performance.PriceHistory;
import io.gatehouse.domain.performance.Reason;
import io.gatehouse.domain.portfolio.Holding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What holdings may lose, by the daily returns that all of them have. */
final class HeldLosses {
    /** Two years of trading. */
    private static final int MOST_RETURNS = 500;

    /** Fewer say nothing about a tail. */
    private static final int FEWEST_RETURNS = 20;

    private static final int SHOWN_PLACES = 8;

    private final HeldHistories histories;

    HeldLosses(Bars bars, InstrumentCatalogue catalogue) {
        this.histories = new HeldHistories(bars, catalogue);
    }

    Estimate estimate(List<Holding> held, CurrencyCode base, Instant now, Query query) {
        if (held.isEmpty()) {
            return new Missing(Reason.NO_DATA, List.of());
        }
        List<String> unrated =
                names(held.stream().filter(one -> one.fxToBase().isEmpty()).toList());
        if (!unrated.isEmpty()) {
            return new Missing(Reason.NO_DATA, unrated);
        }
        SortedMap<Symbol, PriceHistory> known = histories.of(held, base, now);
        List<String> lacking = lacking(known);
        CommonReturns common = CommonReturns.of(known, MOST_RETURNS);
        if (!lacking.isEmpty() || common.days().size() < FEWEST_RETURNS) {
            return new Missing(Reason.INSUFFICIENT_DATA, lacking.isEmpty() ? names(held) : lacking);
        }
        return figures(held, common, query);
    }

    private static List<String> names(List<Holding> holdings) {
        return holdings.stream().map(Holding::symbol).map(Symbol::value).toList();
    }

    private static List<String> lacking(SortedMap<Symbol, PriceHistory> known) {
        return known.entrySet().stream()
                .filter(history -> history.getValue().days().size() <= FEWEST_RETURNS)
                .map(history -> history.getKey().value())
                .toList();
    }

    private static Figures figures(List<Holding> held, CommonReturns common, Query query) {
        double[] exposures =
                held.stream().mapToDouble(one -> one.marketValue().doubleValue()).toArray();
        LossEstimate day =
                query.model()
                        .estimate(common.returns(), exposures, new Confidence(query.confidence()));
        double growth = Math.sqrt(query.horizonDays());
        List<Contribution> contributions = contributions(held, day, growth);
        return new Figures(
                contributions.stream()
                        .map(Contribution::valueAtRisk)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                money(day.expectedShortfall() * growth),
                day.standardError().map(error -> money(error * growth)),
                contributions,
                common.days().size(),
                common.days().getFirst(),
                common.days().getLast());
    }

    private static List<Contribution> contributions(
            List<Holding> held, LossEstimate day, double growth) {
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            contributions.add(
                    new Contribution(
                            held.get(i).symbol(),
                            held.get(i).marketValue(),
                            money(day.components().get(i) * growth)));
        }
        return contributions;
    }

    /** A reckoned amount of money, as exact as it is shown. */
    private static BigDecimal money(double amount) {
        return new BigDecimal(Double.toString(amount))
                .setScale(SHOWN_PLACES, RoundingMode.HALF_EVEN);
    }
}
