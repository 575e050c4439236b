package io.gatehouse.domain.broker;

import io.gatehouse.domain.account.BrokerFigures;

import java.time.Instant;
import java.util.List;

/** Everything that a terminal said of its account at one instant of its own clock. */
public record TerminalState(
        TerminalLogin login, BrokerFigures figures, List<TerminalPosition> positions, Instant at) {
    public TerminalState {
        positions = List.copyOf(positions);
    }
}
