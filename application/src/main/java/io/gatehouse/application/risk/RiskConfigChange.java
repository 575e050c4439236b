package io.gatehouse.application.risk;

import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.EntrySplits;
import io.gatehouse.domain.risk.LimitDecimals;
import io.gatehouse.domain.risk.RiskConfig;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of the risk configuration shall be otherwise; what is empty stays as it is. */
public record RiskConfigChange(
        Optional<BigDecimal> riskPercent,
        Optional<Splits> splits,
        Optional<BigDecimal> marginBufferPercent,
        Optional<Long> accountFreshnessMinutes,
        Optional<Boolean> accountOverrides) {

    /** Entry splits as they were asked for, right or wrong. */
    public record Splits(BigDecimal first, BigDecimal second, BigDecimal third) {
        private boolean areWrong() {
            return !EntrySplits.areShares(first, second, third)
                    || !Stream.of(first, second, third).allMatch(LimitDecimals::admit);
        }

        private EntrySplits right() {
            return new EntrySplits(first, second, third);
        }
    }

    /** Every field that has no possible value. */
    List<FieldError> errors() {
        return Stream.of(nothing(), percentError(), splitsError(), bufferError(), freshnessError())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FieldError> nothing() {
        boolean isEmpty =
                Stream.of(
                                riskPercent,
                                splits,
                                marginBufferPercent,
                                accountFreshnessMinutes,
                                accountOverrides)
                        .allMatch(Optional::isEmpty);
        return isEmpty
                ? Optional.of(
                        new FieldError("new_risk_percent", "is required where nothing else is set"))
                : Optional.empty();
    }

    private Optional<FieldError> percentError() {
        return percentError("new_risk_percent", riskPercent);
    }

    static Optional<FieldError> percentError(String field, Optional<BigDecimal> percent) {
        return outside(field, percent, RiskConfig.LEAST_RISK_PERCENT, RiskConfig.MOST_RISK_PERCENT);
    }

    private Optional<FieldError> splitsError() {
        return splits.filter(Splits::areWrong)
                .map(
                        wrong ->
                                new FieldError(
                                        "entry_splits",
                                        "are zero or more, of at most 8 decimals, and add up to 1"));
    }

    private Optional<FieldError> bufferError() {
        return outside(
                "margin_buffer_percent",
                marginBufferPercent,
                BigDecimal.ZERO,
                RiskConfig.MOST_BUFFER_PERCENT);
    }

    private Optional<FieldError> freshnessError() {
        return outside(
                "account_freshness_minutes",
                accountFreshnessMinutes.map(BigDecimal::valueOf),
                BigDecimal.ONE,
                BigDecimal.valueOf(RiskConfig.MOST_FRESHNESS_MINUTES));
    }

    private static Optional<FieldError> outside(
            String field, Optional<BigDecimal> value, BigDecimal least, BigDecimal most) {
        if (value.isPresent() && !LimitDecimals.admit(value.get())) {
            return Optional.of(new FieldError(field, LimitDecimals.EXPECTATION));
        }
        return value.filter(one -> one.compareTo(least) < 0 || one.compareTo(most) > 0)
                .map(
                        one ->
                                new FieldError(
                                        field,
                                        "must be from %s to %s"
                                                .formatted(
                                                        Decimals.text(least),
                                                        Decimals.text(most))));
    }

    /** The configuration with this change, which has no errors. */
    RiskConfig over(RiskConfig before) {
        return new RiskConfig(
                riskPercent.orElse(before.fixedRiskPercent()),
                splits.map(Splits::right).orElse(before.entrySplits()),
                marginBufferPercent.orElse(before.marginBufferPercent()),
                accountFreshnessMinutes
                        .map(Math::toIntExact)
                        .orElse(before.accountFreshnessMinutes()),
                accountOverrides.orElse(before.accountOverrides()));
    }
}
