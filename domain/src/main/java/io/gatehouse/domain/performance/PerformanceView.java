package io.gatehouse.domain.performance;

import java.util.List;
import java.util.Optional;

/** Everything a metric may read; what several of them need is worked out once. */
public final class PerformanceView {
    private final EquitySeries equity;
    private final AnnualTerms terms;
    private final List<DailyReturn> returns;
    private final boolean everInDebt;
    private final ReturnIndex index;
    private final Sample sample;
    private final Optional<PairedReturns> paired;

    public PerformanceView(EquitySeries equity, AnnualTerms terms, Optional<Benchmark> benchmark) {
        this.equity = equity;
        this.terms = terms;
        this.everInDebt = equity.isEverInDebt();
        this.returns = everInDebt ? List.of() : List.copyOf(equity.returns());
        this.index = ReturnIndex.of(equity.start(), returns);
        this.sample = new Sample(returns.stream().map(DailyReturn::value).toList());
        this.paired = benchmark.map(other -> PairedReturns.of(equity, returns, other));
    }

    public EquitySeries equity() {
        return equity;
    }

    public AnnualTerms terms() {
        return terms;
    }

    /** None at all of an account that was ever in debt. */
    public List<DailyReturn> returns() {
        return returns;
    }

    public ReturnIndex index() {
        return index;
    }

    /** Whether the account was ever worth less than nothing: no growth leads there or back. */
    boolean isEverInDebt() {
        return everInDebt;
    }

    /** How many daily returns there are. */
    public int observations() {
        return returns.size();
    }

    /** Whether a yearly rate is extrapolated from less than a year of returns. */
    public boolean isUnderAYear() {
        return observations() < terms.daysPerYear();
    }

    /** The daily returns as numbers. */
    Sample sample() {
        return sample;
    }

    /** The days shared with the benchmark; empty without one. */
    Optional<PairedReturns> paired() {
        return paired;
    }
}
