package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.ExposureLine;

import java.math.BigDecimal;
import java.util.List;

/**
 * How an account leans to one side, at the marks in base currency and positive on that side: net of
 * the other side, and by itself; used by what is held, worst with the pending openings of the side.
 */
record Lean(BigDecimal netUsed, BigDecimal netWorst, BigDecimal sideUsed, BigDecimal sideWorst) {

    static Lean of(List<ExposureLine> lines, Side side) {
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal held = BigDecimal.ZERO;
        BigDecimal pending = BigDecimal.ZERO;
        BigDecimal closed = BigDecimal.ZERO;
        for (ExposureLine line : lines) {
            BigDecimal value = line.netNotional();
            net = net.add(value);
            held = value.signum() == side.sign() ? held.add(value) : held;
            BigDecimal opening = line.pendingNotional(side);
            if (opening.signum() != 0) {
                pending = pending.add(opening);
                closed = Decimals.plus(closed, closedBy(line, side));
            }
        }
        BigDecimal netUsed = side == Side.BUY ? net : net.negate();
        return new Lean(
                netUsed,
                Decimals.plus(netUsed.add(pending), closed),
                held.abs(),
                held.abs().add(pending));
    }

    Usage net(Side side, ExposureLine before, ExposureLine after) {
        BigDecimal closed =
                before.pendingNotional(side).signum() == 0
                                && after.pendingNotional(side).signum() != 0
                        ? closedBy(before, side)
                        : BigDecimal.ZERO;
        return Usage.of(
                netUsed, netWorst, Decimals.plus(netWorst.add(added(side, before, after)), closed));
    }

    Usage oneSided(Side side, ExposureLine before, ExposureLine after) {
        return Usage.of(sideUsed, sideWorst, sideWorst.add(added(side, before, after)));
    }

    private static BigDecimal added(Side side, ExposureLine before, ExposureLine after) {
        return after.pendingNotional(side).subtract(before.pendingNotional(side));
    }

    /** An opening against the position comes after its close. */
    private static BigDecimal closedBy(ExposureLine line, Side side) {
        return line.netNotional().signum() == -side.sign() ? line.usedNotional() : BigDecimal.ZERO;
    }
}
