package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RecentOrder;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The same order again within the window, between orders of users that named neither; a size that
 * the gate tries out is not another order.
 */
public final class DuplicateOrder implements RiskRule {
    private static final int MILLIS = 3;

    @Override
    public String check() {
        return "duplicate_order";
    }

    @Override
    public Verdict judge(Judgement order) {
        boolean exempt = order.view().named() || order.ticket().origin() != OrderOrigin.USER;
        Optional<BigDecimal> window = order.limit(RiskLimit.DUPLICATE_WINDOW_SECONDS);
        return exempt || window.isEmpty() ? Verdict.NOT_JUDGED : judge(order, window.get());
    }

    private static Verdict judge(Judgement order, BigDecimal window) {
        Instant since = order.view().at().minus(duration(window));
        for (RecentOrder recent : order.view().recentOrders()) {
            if (recent.at().isAfter(since) && recent.isTwinOf(order.asked())) {
                return Verdict.breached(
                        Scope.ACCOUNT,
                        "The same order came less than "
                                + Decimals.text(window)
                                + " s ago; name it with client_order_id if it is meant twice.");
            }
        }
        return Verdict.PASSED;
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofMillis(seconds.movePointRight(MILLIS).longValue());
    }
}
