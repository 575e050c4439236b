package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.portfolio.ExposureTotals;
import io.gatehouse.domain.portfolio.Exposures;

import java.math.BigDecimal;

/**
 * How an account leans to one side, at the marks in base currency and positive on that side: net of
 * the other side, and by itself; used by what is held, worst with the pending openings of the side.
 */
record Lean(BigDecimal netUsed, BigDecimal netWorst, BigDecimal sideUsed, BigDecimal sideWorst) {

    static Lean of(Exposures exposures, Side side) {
        BigDecimal pending = BigDecimal.ZERO;
        BigDecimal closed = BigDecimal.ZERO;
        for (ExposureLine line : exposures.lines()) {
            BigDecimal opening = line.pendingNotional(side);
            if (opening.signum() != 0) {
                pending = pending.add(opening);
                closed = Decimals.plus(closed, closedBy(line, side));
            }
        }
        ExposureTotals held = exposures.totals();
        BigDecimal own = side == Side.BUY ? held.longs() : held.shorts();
        BigDecimal other = side == Side.BUY ? held.shorts() : held.longs();
        BigDecimal net = own.subtract(other);
        return new Lean(
                net, Decimals.plus(net.add(pending), closed), own, Decimals.plus(own, pending));
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
