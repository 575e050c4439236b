package io.gatehouse.rest.portfolio;

import io.gatehouse.application.performance.PnlSummary;
import io.gatehouse.application.portfolio.ShowPortfolio;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.rest.account.AccountBody;
import io.gatehouse.rest.order.OrderBody;
import io.gatehouse.rest.position.PositionBody;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * P&L is of all time in base currency, its total equity less net deposits; what needs an FX rate
 * nobody has quoted is null.
 */
@Serdeable.Serializable
record PortfolioBody(
        AccountBody account,
        Map<String, BigDecimal> balances,
        List<PositionBody> positions,
        List<OrderBody> workingOrders,
        @Nullable BigDecimal totalPnl,
        BigDecimal realizedPnl,
        @Nullable BigDecimal unrealizedPnl,
        BigDecimal fees) {

    static PortfolioBody from(ShowPortfolio.Portfolio portfolio) {
        PnlSummary pnl = portfolio.pnl();
        AccountBody account = AccountBody.from(portfolio.account());
        return new PortfolioBody(
                account,
                account.balances(),
                portfolio.positions().stream().map(PositionBody::from).toList(),
                portfolio.workingOrders().stream().map(OrderBody::from).toList(),
                pnl.total().map(Decimals::canonical).orElse(null),
                pnl.realized(),
                pnl.unrealized().map(Decimals::canonical).orElse(null),
                pnl.fees());
    }
}
