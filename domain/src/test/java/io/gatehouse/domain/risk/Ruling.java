package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.order.OrderTicket;

import java.math.BigDecimal;
import java.util.List;

/** What one rule, alone in the gate, says of one order; and how tests speak about it. */
public record Ruling(RiskDecision decision) {
    public static Ruling of(RiskRule rule, ViewBuilder view, TicketBuilder builder) {
        OrderTicket ticket = builder.ticket();
        return new Ruling(new RiskGate(List.of(rule)).decide(view.of(ticket.instrument()), ticket));
    }

    public Verdict verdict() {
        return decision.verdicts().getFirst().verdict();
    }

    public void passes() {
        assertThat(verdict()).isInstanceOf(Verdict.Passed.class);
    }

    public void isNotJudged() {
        assertThat(verdict()).isEqualTo(Verdict.NOT_JUDGED);
    }

    public Ruling isDenied() {
        assertThat(verdict()).isInstanceOf(Verdict.Breached.class);
        return this;
    }

    /** Denied with a message that contains these words. */
    public Ruling isDenied(String words) {
        isDenied();
        assertThat(decision.breaches().getFirst().message()).contains(words);
        return this;
    }

    /** Denied at that scope. */
    public void isOf(Scope scope) {
        assertThat(decision.breaches().getFirst().scope()).isEqualTo(scope);
    }

    /** The numbers of a breach in the limit's unit. */
    public Ruling shows(Unit unit, String limit, String used, String reserved, String projected) {
        Figures figures = decision.breaches().getFirst().figures().orElseThrow();
        assertThat(figures.unit()).isEqualTo(unit);
        assertThat(figures.limit()).isEqualByComparingTo(limit);
        assertThat(figures.used()).isEqualByComparingTo(used);
        assertThat(figures.reserved()).isEqualByComparingTo(reserved);
        assertThat(figures.projected()).isEqualByComparingTo(projected);
        return this;
    }

    public Ruling hasHeadroom(String headroom) {
        Figures figures = decision.breaches().getFirst().figures().orElseThrow();
        assertThat(figures.headroom()).isEqualByComparingTo(headroom);
        return this;
    }

    /** The size that may go out. */
    public BigDecimal approvedQuantity() {
        assertThat(decision).isInstanceOf(RiskDecision.Approved.class);
        return ((RiskDecision.Approved) decision).quantity().value();
    }

    /** The largest size that would have passed. */
    public void wouldPass(String quantity) {
        assertThat(decision).isInstanceOf(RiskDecision.Denied.class);
        RiskDecision.Denied denied = (RiskDecision.Denied) decision;
        assertThat(denied.maxQuantity().value()).isEqualByComparingTo(quantity);
    }
}
