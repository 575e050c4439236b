package io.gatehouse.rest.risk;

import io.gatehouse.application.position.OpenedLots.Opened;
import io.gatehouse.application.risk.Rehearsal;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.gatehouse.rest.http.WireNames;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What would have changed, newest first; {@code orders} lists the newest thousand. P&L is net, in
 * base currency, of lots that are closed; {@code pnl_leaves_out} counts what it does not tell of,
 * {@code unwitnessed_latches} openings that pass unless marks between decisions reached a limit.
 */
@Serdeable.Serializable
record RehearsalBody(
        int decisions,
        int notRehearsed,
        Map<String, Integer> notRehearsedBecause,
        int unwitnessedLatches,
        int verdictsChanged,
        int wouldPassSmaller,
        List<ChangedOrder> orders,
        List<PreventedTrade> trades,
        String baseCurrency,
        BigDecimal lossesAvoided,
        BigDecimal gainsMissed,
        BigDecimal pnlChange,
        Map<String, Integer> pnlLeavesOut) {

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

    /** What an order would not have opened in a round trip; P&L null while nothing is closed. */
    @Serdeable.Serializable
    record PreventedTrade(
            UUID tradeId,
            UUID orderId,
            String instrument,
            BigDecimal quantity,
            BigDecimal openQuantity,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable BigDecimal pnl) {

        static PreventedTrade from(Rehearsal.Prevented one) {
            Opened opened = one.opened();
            return new PreventedTrade(
                    opened.trade().value(),
                    opened.order().value(),
                    opened.instrument().value(),
                    one.quantity(),
                    one.open(),
                    opened.openedAt(),
                    opened.closedAt().orElse(null),
                    one.pnl().orElse(null));
        }
    }

    /** Every reason by its name, and how often it was one. */
    private static <R extends Enum<R>> Map<String, Integer> counted(
            R[] reasons, Map<R, Integer> counts) {
        Map<String, Integer> named = new TreeMap<>();
        for (R reason : reasons) {
            named.put(WireNames.of(reason), counts.getOrDefault(reason, 0));
        }
        return named;
    }

    static RehearsalBody from(Rehearsal rehearsal) {
        return new RehearsalBody(
                rehearsal.decisions(),
                rehearsal.notRehearsed(),
                counted(Rehearsal.Skipped.values(), rehearsal.skipped()),
                rehearsal.unwitnessed(),
                rehearsal.verdictsChanged(),
                rehearsal.smallerOnly(),
                rehearsal.changed().stream().map(ChangedOrder::from).toList(),
                rehearsal.prevented().stream().map(PreventedTrade::from).toList(),
                rehearsal.baseCurrency().code(),
                rehearsal.lossesAvoided(),
                rehearsal.gainsMissed(),
                rehearsal.pnlChange(),
                counted(Rehearsal.LeftOut.values(), rehearsal.leftOut()));
    }
}
