package io.gatehouse.persistence.broker;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.broker.TerminalLogin;
import io.gatehouse.domain.broker.TerminalPosition;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.order.Side;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a terminal said of its account, as JSON. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record TerminalDocument(
        String number,
        String server,
        BigDecimal balance,
        BigDecimal equity,
        BigDecimal margin,
        BigDecimal freeMargin,
        BigDecimal leverage,
        List<Position> positions,
        String at) {

    /** One position. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Position(
            String ticket,
            String symbol,
            Side side,
            BigDecimal lots,
            BigDecimal price,
            @Nullable BigDecimal stopLoss,
            @Nullable BigDecimal target) {
        static Position from(TerminalPosition position) {
            return new Position(
                    position.ticket(),
                    position.symbol(),
                    position.side(),
                    position.lots(),
                    position.price(),
                    position.stopLoss().orElse(null),
                    position.target().orElse(null));
        }

        TerminalPosition to() {
            return new TerminalPosition(
                    ticket,
                    symbol,
                    side,
                    lots,
                    price,
                    Optional.ofNullable(stopLoss),
                    Optional.ofNullable(target));
        }
    }

    static TerminalDocument from(TerminalState state) {
        BrokerFigures figures = state.figures();
        return new TerminalDocument(
                state.login().number(),
                state.login().server(),
                figures.balance(),
                figures.equity(),
                figures.margin(),
                figures.freeMargin(),
                figures.leverage(),
                state.positions().stream().map(Position::from).toList(),
                state.at().toString());
    }

    TerminalState to() {
        return new TerminalState(
                new TerminalLogin(number, server),
                new BrokerFigures(balance, equity, margin, freeMargin, leverage),
                positions.stream().map(Position::to).toList(),
                Instant.parse(at));
    }
}
