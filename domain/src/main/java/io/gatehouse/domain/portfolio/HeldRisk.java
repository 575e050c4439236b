package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.position.BrokerTicket;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the positions lose from their marks to their protective stops, base currency, each at least
 * zero; what no stop covers loses the stress move of its class, as does what a triggered one still
 * waits to close. Tickets at a broker are not netted: each loses to its own stop.
 */
public final class HeldRisk {
    private HeldRisk() {}

    public static BigDecimal of(List<ExposureLine> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ExposureLine line : lines) {
            if (line.isHeld()) {
                sum = sum.add(line.isAtBroker() ? lossOfTickets(line) : lossOf(line));
            }
        }
        return sum;
    }

    private static BigDecimal lossOfTickets(ExposureLine line) {
        Holding holding = line.holding();
        BigDecimal loss = BigDecimal.ZERO;
        for (BrokerTicket ticket : holding.tickets()) {
            BigDecimal move =
                    LossAtStop.perUnit(
                            holding, ticket.side(), holding.markOf(ticket), ticket.stop());
            loss = loss.add(ticket.lots().value().multiply(move));
        }
        return line.inBase(loss);
    }

    private static BigDecimal lossOf(ExposureLine line) {
        BigDecimal held = line.held().abs();
        BigDecimal bare = held;
        BigDecimal covered = BigDecimal.ZERO;
        for (WorkingOrder stop : line.stops()) {
            if (bare.signum() == 0) {
                break;
            }
            if (covers(line, stop)) {
                BigDecimal leaves = stop.leaves().value();
                boolean all = leaves.compareTo(bare) >= 0;
                BigDecimal part = all ? bare : leaves;
                BigDecimal move = toStop(line, stop);
                covered = Decimals.plus(covered, part.multiply(move));
                bare = all ? BigDecimal.ZERO : bare.subtract(part);
            }
        }
        return Decimals.plus(line.inBase(covered), stressed(line, bare, held));
    }

    private static boolean covers(ExposureLine line, WorkingOrder stop) {
        return !stop.triggered() && stop.side().sign() != line.held().signum();
    }

    /** To the farther of two places while a stop is being moved: it may stay where it is. */
    private static BigDecimal toStop(ExposureLine line, WorkingOrder stop) {
        BigDecimal move = toStop(line, stop.stopPrice().orElseThrow());
        Optional<Price> before = stop.stopPriceBefore();
        return before.isPresent() ? move.max(toStop(line, before.get())) : move;
    }

    private static BigDecimal toStop(ExposureLine line, Price stop) {
        BigDecimal move = line.mark().subtract(stop.value());
        return Decimals.atLeastZero(line.isShort() ? move.negate() : move);
    }

    private static BigDecimal stressed(ExposureLine line, BigDecimal bare, BigDecimal held) {
        if (bare.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal move = line.assetClass().stressMove();
        // The whole position's value in base is known already.
        BigDecimal value =
                bare.compareTo(held) == 0
                        ? line.usedNotional()
                        : line.inBase(bare.multiply(line.mark()));
        return value.multiply(move);
    }
}
