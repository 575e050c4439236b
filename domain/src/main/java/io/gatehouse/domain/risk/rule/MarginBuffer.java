package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;

/**
 * Margined instruments: margin used, reserved and of this order stay within equity less the buffer,
 * and this order's within free margin; the tighter of the two is the limit, and at a broker that
 * grants no leverage nothing is.
 */
public final class MarginBuffer implements RiskRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String check() {
        return "margin_buffer";
    }

    @Override
    public boolean isOfSize() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        return order.traded().isMargined()
                ? Verdict.of(figures(order), "Margin")
                : Verdict.NOT_JUDGED;
    }

    private static Figures figures(Judgement order) {
        return Figures.of(Scope.ACCOUNT, Unit.MONEY, limit(order), order.margin());
    }

    private static BigDecimal limit(Judgement order) {
        return order.isLeverageGranted() ? usable(order) : BigDecimal.ZERO;
    }

    private static BigDecimal usable(Judgement order) {
        BigDecimal usable = HUNDRED.subtract(order.view().marginBufferPercent());
        return Decimals.percentOf(usable, order.equity())
                .subtract(order.brokerMargin())
                .min(order.totalsBefore().worstMargin().add(order.freeMargin()));
    }
}
