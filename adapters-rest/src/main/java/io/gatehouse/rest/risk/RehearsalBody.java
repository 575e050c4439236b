package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.Rehearsal;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What would have changed, newest first. P&L is net, in base currency and of closed trades alone;
 * {@code orders} lists the newest thousand of {@code verdicts_changed}.
 */
@Serdeable.Serializable
record RehearsalBody(
        int decisions,
        int notRehearsed,
        Map<String, Integer> notRehearsedBecause,
        int verdictsChanged,
        List<ChangedOrder> orders,
        List<PreventedTrade> trades,
        String baseCurrency,
        BigDecimal lossesAvoided,
        BigDecimal gainsMissed,
        BigDecimal pnlChange) {

    /** A verdict as it would be in place of the one that was; a quantity is null where denied. */
    @Serdeable.Serializable
    record ChangedOrder(
            @Nullable UUID orderId,
            UUID decisionId,
            Instant at,
            String instrument,
            String side,
            BigDecimal quantity,
            Verdict was,
            Verdict wouldBe,
            @Nullable BigDecimal approvedQuantity,
            @Nullable BigDecimal maxQuantity,
            @Nullable String bindingCheck,
            List<ViolationBody> violations) {

        static ChangedOrder from(Rehearsal.Changed one) {
            RiskDecision wouldBe = one.wouldBe();
            return new ChangedOrder(
                    one.receipt().orderId().map(OrderId::value).orElse(null),
                    one.receipt().decisionId(),
                    one.receipt().at(),
                    one.ticket().instrument().value(),
                    one.ticket().side().name(),
                    one.ticket().quantity().value(),
                    Verdict.of(one.was()),
                    Verdict.of(wouldBe),
                    wouldBe instanceof Approved approved ? approved.quantity().value() : null,
                    wouldBe instanceof Denied denied ? denied.maxQuantity().value() : null,
                    wouldBe instanceof Denied denied ? denied.bindingCheck() : null,
                    wouldBe.breaches().stream().map(ViolationBody::from).toList());
        }
    }

    /** Whether an order may go out, at some size. */
    enum Verdict {
        APPROVED,
        DENIED;

        static Verdict of(RiskDecision decision) {
            return decision.isApproved() ? APPROVED : DENIED;
        }
    }

    /** A round trip whose opening order would have been denied; P&L null while it is open. */
    @Serdeable.Serializable
    record PreventedTrade(
            UUID tradeId,
            String instrument,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable BigDecimal pnl) {

        static PreventedTrade from(Trade trade) {
            return new PreventedTrade(
                    trade.id().value(),
                    trade.instrument().value(),
                    trade.openedAt(),
                    trade.closedAt().orElse(null),
                    trade.isClosed() ? trade.result().netBase() : null);
        }
    }

    /** Every reason by its name, and how often it was one. */
    private static Map<String, Integer> reasons(Rehearsal rehearsal) {
        Map<String, Integer> reasons = new TreeMap<>();
        for (Rehearsal.Skipped why : Rehearsal.Skipped.values()) {
            String name = why.name().toLowerCase(Locale.ROOT);
            reasons.put(name, rehearsal.skipped().getOrDefault(why, 0));
        }
        return reasons;
    }

    static RehearsalBody from(Rehearsal rehearsal) {
        return new RehearsalBody(
                rehearsal.decisions(),
                rehearsal.notRehearsed(),
                reasons(rehearsal),
                rehearsal.verdictsChanged(),
                rehearsal.changed().stream().map(ChangedOrder::from).toList(),
                rehearsal.prevented().stream().map(PreventedTrade::from).toList(),
                rehearsal.baseCurrency().code(),
                rehearsal.lossesAvoided(),
                rehearsal.gainsMissed(),
                rehearsal.pnlChange());
    }
}
