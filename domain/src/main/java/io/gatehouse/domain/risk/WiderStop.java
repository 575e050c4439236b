package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges a stop that moves away from the market, or goes, as what it is: more loss at stop. Moving
 * it closer is always free.
 */
public record WiderStop(
        RiskProfile profile,
        List<LossLimit> lossLimits,
        BigDecimal equity,
        BigDecimal heldRisk,
        BigDecimal pendingLossAtStop,
        TradeLoss before,
        TradeLoss after,
        boolean hasStop,
        List<StopMove> moves) {

    public WiderStop {
        lossLimits = List.copyOf(lossLimits);
        moves = List.copyOf(moves);
    }

    /**
     * The limits that a greater loss at stop would exceed, base currency throughout. A stop beyond
     * the stress move of its class is kept where one is needed, though less seems lost without it.
     */
    public List<Breach> breaches() {
        boolean losesMore = after.total().compareTo(before.total()) > 0;
        if (hasStop && !losesMore) {
            return List.of();
        }
        List<Breach> breaches = new ArrayList<>();
        if (!hasStop && profile.isOn(RiskSwitch.STOP_LOSS_REQUIRED)) {
            add(
                    breaches,
                    "stop_loss_required",
                    Verdict.breached(Scope.ACCOUNT, "A position keeps a stop."));
        }
        profile.limit(RiskLimit.RISK_PER_TRADE_PERCENT)
                .map(this::riskOfTrade)
                .ifPresent(verdict -> add(breaches, "risk_per_trade", verdict));
        profile.limit(RiskLimit.MAX_CAPITAL_AT_RISK_PERCENT)
                .map(this::capitalAtRisk)
                .ifPresent(verdict -> add(breaches, "capital_at_risk", verdict));
        add(breaches, "stop_distance", worst(move -> move.distance(profile)));
        profile.limit(RiskLimit.MIN_REWARD_RISK)
                .map(least -> worst(move -> move.rewardRisk(least)))
                .ifPresent(verdict -> add(breaches, "reward_risk", verdict));
        if (losesMore) {
            lossLimits.forEach(limit -> add(breaches, limit.span().check(), lossOf(limit)));
        }
        return breaches;
    }

    /** The first part of the position that breaches decides. */
    private Verdict worst(Function<StopMove, Verdict> rule) {
        return moves.stream()
                .map(rule)
                .filter(Verdict::isBreach)
                .findFirst()
                .orElse(Verdict.NOT_JUDGED);
    }

    private Verdict riskOfTrade(BigDecimal limit) {
        return Verdict.of(
                Figures.measuredBy(
                        equity,
                        Scope.ACCOUNT,
                        Unit.PERCENT,
                        limit,
                        new Usage(before.sinceEntry(), before.pending(), after.ofTrade())),
                "Risk of the trade");
    }

    /** Of all positions, of which this one's loss at stop grows. */
    private Verdict capitalAtRisk(BigDecimal limit) {
        BigDecimal more = after.total().subtract(before.total());
        BigDecimal projected = heldRisk.add(pendingLossAtStop).add(more);
        return Verdict.of(
                Figures.measuredBy(
                        equity,
                        Scope.ACCOUNT,
                        Unit.PERCENT,
                        limit,
                        new Usage(heldRisk, pendingLossAtStop, projected)),
                "Capital at risk");
    }

    private Verdict lossOf(LossLimit loss) {
        // What the trade's own entries have reserved is a part of its loss.
        BigDecimal others = pendingLossAtStop.subtract(before.pending());
        BigDecimal projected = loss.used().add(others).add(after.total());
        Figures figures =
                Figures.of(
                        Scope.ACCOUNT,
                        Unit.MONEY,
                        loss.limit(),
                        new Usage(loss.used(), others.add(before.total()), projected));
        // Losses are signed: a gain of the period is room, so only the projection is compared.
        return projected.compareTo(loss.limit()) > 0
                ? new Verdict.Breached(
                        Optional.of(figures),
                        Scope.ACCOUNT,
                        Wording.exceeds("Loss at the stops of the " + words(loss), figures))
                : new Verdict.Passed(Optional.of(figures));
    }

    private static String words(LossLimit loss) {
        return loss.span().name().toLowerCase(Locale.ROOT);
    }

    private static void add(List<Breach> breaches, String check, Verdict verdict) {
        if (verdict instanceof Verdict.Breached breached) {
            breaches.add(Breach.of(check, breached));
        }
    }
}
