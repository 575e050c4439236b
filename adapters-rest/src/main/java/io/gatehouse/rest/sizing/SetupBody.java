package io.gatehouse.rest.sizing;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.sizing.SizeCap;
import io.gatehouse.domain.sizing.SizedSetup;
import io.gatehouse.domain.sizing.SizedSetup.Means;
import io.gatehouse.domain.sizing.SizedSetup.Result;
import io.gatehouse.domain.sizing.SizedSetup.Wish;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A setup with its three volumes and what they were reckoned with, in the account's currency; all
 * volumes are "0" where it was refused, and the account's figures null while a rate is missing. A
 * signal's order has one entry, with prices in the place of pips and the multiplier of its
 * subscription; risk_percent is what it comes to.
 */
@Serdeable.Serializable
record SetupBody(
        UUID logId,
        UUID accountId,
        Instant timestamp,
        @Nullable String signalId,
        String instrument,
        Side side,
        @Exact @Nullable BigDecimal price,
        @Exact @Nullable BigDecimal stopLoss,
        @Exact @Nullable BigDecimal targetPrice,
        boolean setupApproved,
        BigDecimal globalRiskPercent,
        @Nullable BigDecimal multiplier,
        BigDecimal riskPercent,
        @Nullable BigDecimal allocatedRiskAmount,
        @JsonProperty("risk_amount_entry_1") @Nullable BigDecimal riskAmountEntry1,
        @JsonProperty("risk_amount_entry_2") @Nullable BigDecimal riskAmountEntry2,
        @JsonProperty("risk_amount_entry_3") @Nullable BigDecimal riskAmountEntry3,
        @JsonProperty("volume_entry_1") @Exact BigDecimal volumeEntry1,
        @JsonProperty("volume_entry_2") @Exact BigDecimal volumeEntry2,
        @JsonProperty("volume_entry_3") @Exact BigDecimal volumeEntry3,
        @Exact BigDecimal totalVolume,
        @JsonProperty("estimated_margin_entry_1") BigDecimal estimatedMarginEntry1,
        @JsonProperty("estimated_margin_entry_2") BigDecimal estimatedMarginEntry2,
        @JsonProperty("estimated_margin_entry_3") BigDecimal estimatedMarginEntry3,
        BigDecimal totalEstimatedMargin,
        @Nullable BigDecimal accountBalance,
        @Nullable BigDecimal availableMargin,
        @Nullable BigDecimal marginUtilizationPercent,
        boolean marginValidationPassed,
        @Exact @Nullable BigDecimal slDistancePips,
        @Exact @Nullable BigDecimal tpDistancePips,
        @Nullable BigDecimal riskReward,
        @Nullable String cappedBy,
        @Nullable String rejectionCode,
        @Nullable String rejectionReason) {
    static SetupBody from(SizedSetup setup) {
        Wish wish = setup.wish();
        WishFigures figures = WishFigures.of(setup);
        Result result = setup.result();
        Optional<Means> means = setup.means();
        return new SetupBody(
                setup.id(),
                setup.account().value(),
                setup.at(),
                wish.signalId().orElse(null),
                wish.instrument().value(),
                wish.side(),
                figures.price(),
                figures.stopLoss(),
                figures.targetPrice(),
                result.isApproved(),
                setup.riskPercent(),
                figures.multiplier(),
                figures.riskPercent(),
                of(means, Means::allocated),
                of(means, had -> had.budgets().first()),
                of(means, had -> had.budgets().second()),
                of(means, had -> had.budgets().third()),
                result.volumes().first().value(),
                result.volumes().second().value(),
                result.volumes().third().value(),
                result.totalVolume(),
                result.margins().first(),
                result.margins().second(),
                result.margins().third(),
                result.totalMargin(),
                of(means, Means::balance),
                of(means, Means::freeMargin),
                means.flatMap(had -> had.utilisation(result.totalMargin())).orElse(null),
                result.isApproved(),
                figures.stopPips(),
                figures.targetPips(),
                wish.riskReward().orElse(null),
                result.cap().map(SizeCap::by).orElse(null),
                result.refusal().map(SizeCap::by).orElse(null),
                result.refusal().map(SizeCap::reason).orElse(null));
    }

    private static @Nullable BigDecimal of(
            Optional<Means> means, Function<Means, BigDecimal> figure) {
        return means.map(figure).orElse(null);
    }
}
