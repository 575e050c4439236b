package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.PreTradeView;
import io.gatehouse.domain.risk.RepeatLatch;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Executions of the same instrument and side in the last minute, with this one. An order that the
 * count denies latches its side: it opens nothing until a person lifts that, whatever the limit.
 */
public final class RepeatExecution implements RiskRule {
    public static final String CHECK = "repeat_execution";
    private static final String CONSEQUENCE =
            " An order denied for it stops openings of its side until a risk manager or an owner"
                    + " lifts that.";

    @Override
    public String check() {
        return CHECK;
    }

    @Override
    public Verdict judge(Judgement order) {
        Verdict counted = counted(order);
        OrderTicket ticket = order.ticket();
        return order.view()
                .standing()
                .risk()
                .trading()
                .repeat(ticket.instrument(), ticket.side())
                .map(latch -> held(latch, counted.numbers()))
                .orElse(counted);
    }

    /** What a ruling on the ticket latches: all or the opening part of it was denied by count. */
    public static Optional<RepeatLatch> latchedBy(
            RiskGate.Ruling ruling, PreTradeView view, OrderTicket ticket) {
        boolean denied =
                ruling.boundBy().filter(CHECK::equals).isPresent()
                        || ruling.decision().breaches().stream()
                                .map(Breach::check)
                                .anyMatch(CHECK::equals);
        return denied && view.activity().repeatsInMinute().isPresent()
                ? Optional.of(new RepeatLatch(ticket.instrument(), ticket.side(), view.at()))
                : Optional.empty();
    }

    private static Verdict counted(Judgement order) {
        Optional<BigDecimal> limit = order.limit(RiskLimit.MAX_REPEATS_PER_MINUTE);
        return limit.isPresent()
                ? told(
                        Counted.withOneMore(
                                order.view().activity().repeatsInMinute(),
                                limit.get(),
                                "Executions of the same side in a minute"))
                : Verdict.NOT_JUDGED;
    }

    /** What comes of a breach is no matter of the minute. */
    private static Verdict told(Verdict counted) {
        return counted instanceof Verdict.Breached breached && breached.figures().isPresent()
                ? new Verdict.Breached(
                        breached.figures(), breached.scope(), breached.message() + CONSEQUENCE)
                : counted;
    }

    private static Verdict held(RepeatLatch latch, Optional<Figures> figures) {
        return new Verdict.Breached(
                figures,
                Scope.ACCOUNT,
                "%s of %s was filled too often at %s; openings wait until a risk manager or an owner lifts that."
                        .formatted(latch.side(), latch.instrument(), latch.at()));
    }
}
