package io.gatehouse.persistence.broker;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.broker.TerminalLogin;
import io.gatehouse.domain.broker.TerminalPosition;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.order.Side;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a terminal said of its account, as JSON; numbers are texts, so that whoever decides how
 * numbers are written rounds none of them.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record TerminalDocument(
        String number,
        String server,
        String balance,
        String equity,
        String margin,
        String freeMargin,
        String leverage,
        List<Position> positions,
        String at) {

    /** One position. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Position(
            String ticket,
            String symbol,
            Side side,
            String lots,
            String price,
            @Nullable String stopLoss,
            @Nullable String target) {
        static Position from(TerminalPosition position) {
            return new Position(
                    position.ticket(),
                    position.symbol(),
                    position.side(),
                    Decimals.text(position.lots()),
                    Decimals.text(position.price()),
                    position.stopLoss().map(Decimals::text).orElse(null),
                    position.target().map(Decimals::text).orElse(null));
        }

        TerminalPosition to() {
            return new TerminalPosition(
                    ticket,
                    symbol,
                    side,
                    new BigDecimal(lots),
                    new BigDecimal(price),
                    Optional.ofNullable(stopLoss).map(BigDecimal::new),
                    Optional.ofNullable(target).map(BigDecimal::new));
        }
    }

    static TerminalDocument from(TerminalState state) {
        BrokerFigures figures = state.figures();
        return new TerminalDocument(
                state.login().number(),
                state.login().server(),
                Decimals.text(figures.balance()),
                Decimals.text(figures.equity()),
                Decimals.text(figures.margin()),
                Decimals.text(figures.freeMargin()),
                Decimals.text(figures.leverage()),
                state.positions().stream().map(Position::from).toList(),
                state.at().toString());
    }

    TerminalState to() {
        return new TerminalState(
                new TerminalLogin(number, server),
                new BrokerFigures(
                        new BigDecimal(balance),
                        new BigDecimal(equity),
                        new BigDecimal(margin),
                        new BigDecimal(freeMargin),
                        new BigDecimal(leverage)),
                positions.stream().map(Position::to).toList(),
                Instant.parse(at));
    }
}
