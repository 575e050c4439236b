package io.gatehouse.rest.broker;

import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.broker.TerminalState;
import io.micronaut.serde.annotation.Serdeable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What was known of a synced account at one instant. */
@Serdeable.Serializable
record SnapshotBody(
        String accountNumber,
        String accountServer,
        BigDecimal balance,
        BigDecimal equity,
        BigDecimal margin,
        BigDecimal freeMargin,
        BigDecimal leverage,
        List<TerminalPositionBody> positions,
        Instant at) {
    static SnapshotBody from(TerminalState state) {
        BrokerFigures figures = state.figures();
        return new SnapshotBody(
                state.login().number(),
                state.login().server(),
                figures.balance(),
                figures.equity(),
                figures.margin(),
                figures.freeMargin(),
                figures.leverage(),
                state.positions().stream().map(TerminalPositionBody::from).toList(),
                state.at());
    }
}
