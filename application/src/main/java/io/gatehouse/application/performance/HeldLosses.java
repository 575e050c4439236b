package io.gatehouse.application.performance;

import io.gatehouse.application.performance.ShowValueAtRisk.Contribution;
import io.gatehouse.application.performance.ShowValueAtRisk.Estimate;
import io.gatehouse.application.performance.ShowValueAtRisk.Figures;
import io.gatehouse.application.performance.ShowValueAtRisk.Missing;
import io.gatehouse.application.performance.ShowValueAtRisk.Query;
import io.gatehouse.application.port.Bars;
import io.gatehouse.application.port.InstrumentCatalogue;
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
import java.util.stream.IntStream;

/** What stakes may lose, by the daily returns that all of them have. */
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

    Estimate estimate(List<Stake> stakes, CurrencyCode base, Instant now, Query query) {
        if (stakes.isEmpty()) {
            return new Missing(Reason.NO_DATA, List.of());
        }
        List<String> unrated =
                names(stakes.stream().filter(one -> one.exposure().isEmpty()).toList());
        if (!unrated.isEmpty()) {
            return new Missing(Reason.NO_DATA, unrated);
        }
        List<PriceHistory> known = histories.of(stakes, base, now);
        List<String> lacking = names(lacking(stakes, known));
        CommonReturns common = CommonReturns.of(known, MOST_RETURNS);
        if (!lacking.isEmpty() || common.days().size() < FEWEST_RETURNS) {
            return new Missing(
                    Reason.INSUFFICIENT_DATA, lacking.isEmpty() ? names(stakes) : lacking);
        }
        return figures(stakes, common, query);
    }

    private static List<String> names(List<Stake> stakes) {
        return stakes.stream().map(Stake::name).toList();
    }

    private static List<Stake> lacking(List<Stake> stakes, List<PriceHistory> known) {
        return IntStream.range(0, stakes.size())
                .filter(i -> known.get(i).days().size() <= FEWEST_RETURNS)
                .mapToObj(stakes::get)
                .toList();
    }

    private static Figures figures(List<Stake> stakes, CommonReturns common, Query query) {
        List<BigDecimal> exposures =
                stakes.stream().flatMap(stake -> stake.exposure().stream()).toList();
        LossEstimate day =
                query.model()
                        .estimate(
                                common.returns(),
                                exposures.stream().mapToDouble(BigDecimal::doubleValue).toArray(),
                                new Confidence(query.confidence()));
        double growth = Math.sqrt(query.horizonDays());
        List<Contribution> contributions = contributions(stakes, exposures, day, growth);
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
            List<Stake> stakes, List<BigDecimal> exposures, LossEstimate day, double growth) {
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < stakes.size(); i++) {
            contributions.add(
                    new Contribution(
                            stakes.get(i).holding().map(Holding::symbol),
                            stakes.get(i).currency(),
                            exposures.get(i),
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
