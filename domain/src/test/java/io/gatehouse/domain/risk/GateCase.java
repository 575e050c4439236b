package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.gatehouse.domain.risk.rule.RiskRules;

import java.math.BigDecimal;

/** The gate with every rule of the catalogue. */
abstract class GateCase {
    private static final RiskGate GATE = new RiskGate(RiskRules.all());

    static RiskDecision decide(ViewBuilder view, TicketBuilder builder) {
        return rule(view, builder).decision();
    }

    static RiskGate.Ruling rule(ViewBuilder view, TicketBuilder builder) {
        OrderTicket ticket = builder.ticket();
        return GATE.rule(view.of(ticket.instrument()), ticket);
    }

    static BigDecimal maxQuantity(ViewBuilder view, TicketBuilder builder) {
        return denied(decide(view, builder)).maxQuantity().value();
    }

    static Approved approved(RiskDecision decision) {
        assertThat(decision.breaches()).isEmpty();
        return (Approved) decision;
    }

    static Denied denied(RiskDecision decision) {
        assertThat(decision).isInstanceOf(Denied.class);
        return (Denied) decision;
    }
}
