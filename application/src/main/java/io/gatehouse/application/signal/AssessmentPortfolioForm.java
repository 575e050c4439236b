package io.gatehouse.application.signal;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.signal.AssessmentPortfolio;
import io.gatehouse.domain.signal.AssessmentRange;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A portfolio as texts: figures by the names of their fields, notional by asset. */
public record AssessmentPortfolioForm(Map<String, String> texts, Map<String, String> positions) {
    /** A portfolio of which nothing is said. */
    public static final AssessmentPortfolioForm EMPTY =
            new AssessmentPortfolioForm(Map.of(), Map.of());

    private static final String EQUITY = "total_equity";
    private static final String DRAWDOWN = "current_drawdown";
    private static final String DAILY_PNL = "daily_pnl";
    private static final String CASH = "cash";
    private static final String POSITIONS = "positions";
    private static final Set<String> FIELDS = Set.of(EQUITY, DRAWDOWN, DAILY_PNL, CASH);

    public AssessmentPortfolioForm {
        texts = Map.copyOf(texts);
        positions = Map.copyOf(positions);
    }

    /** The same portfolio with what another one says put over it. */
    public AssessmentPortfolioForm with(AssessmentPortfolioForm later) {
        Map<String, String> figures = new HashMap<>(texts);
        figures.putAll(later.texts());
        Map<String, String> held = new HashMap<>(positions);
        held.putAll(later.positions());
        return new AssessmentPortfolioForm(figures, held);
    }

    /** What is left out is no drawdown, no P&L, no position, and cash as much as equity. */
    public AssessmentResult<AssessmentPortfolio> read() {
        AssessmentFields fields =
                new AssessmentFields(AssessmentFault.Kind.VALIDATION, texts, FIELDS);
        fields.require(EQUITY);
        Optional<BigDecimal> equity = fields.decimal(EQUITY, AssessmentRange.POSITIVE);
        Optional<BigDecimal> drawdown = fields.decimal(DRAWDOWN, AssessmentRange.FRACTION);
        Optional<BigDecimal> dailyPnl = fields.decimal(DAILY_PNL, AssessmentRange.ANY);
        Optional<BigDecimal> cash = fields.decimal(CASH, AssessmentRange.ANY);
        Map<String, BigDecimal> held = held(fields);
        return fields.faults().isEmpty()
                ? new AssessmentResult.Done<>(
                        new AssessmentPortfolio(
                                equity.orElseThrow(),
                                drawdown.orElse(BigDecimal.ZERO),
                                dailyPnl.orElse(BigDecimal.ZERO),
                                held,
                                cash.or(() -> equity).orElseThrow()))
                : new AssessmentResult.Failed<>(fields.faults());
    }

    private Map<String, BigDecimal> held(AssessmentFields fields) {
        Map<String, BigDecimal> held = new HashMap<>();
        positions.forEach(
                (asset, notional) ->
                        Decimals.parse(notional)
                                .ifPresentOrElse(
                                        value -> held.put(asset, value),
                                        () ->
                                                fields.blame(
                                                        POSITIONS + "." + asset,
                                                        "must be a decimal number")));
        return held;
    }
}
