package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.Portfolio;
import io.gatehouse.domain.portfolio.WorkingOrder;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a rule may read, frozen at the decision and kept in the receipt. Holdings include the
 * instrument of every working order; {@code traded} is the ticket's instrument, empty when the
 * catalogue does not know it; {@code platform} is empty while nothing limits the account's mode,
 * {@code accountFreshness} where the books are our own; {@code unlisted} names what the broker
 * holds beside the catalogue; {@code copyRisk} is the percent that stands in for the profile's risk
 * per trade, as on a follower's copy; {@code replaces} is what is left of the working order, not
 * among the others then, in whose place the ticket would come, and {@code filled} what that has
 * filled before.
 */
public record PreTradeView(
        Instant at,
        Standing standing,
        RiskProfile profile,
        BigDecimal marginBufferPercent,
        Optional<Duration> accountFreshness,
        Optional<Holding> traded,
        boolean marketOpen,
        boolean named,
        List<Holding> holdings,
        List<String> unlisted,
        List<WorkingOrder> workingOrders,
        List<RecentOrder> recentOrders,
        Activity activity,
        Map<CurrencyCode, BigDecimal> ratesToBase,
        Optional<PlatformUse> platform,
        Optional<BigDecimal> copyRisk,
        Optional<OrderTicket> replaces,
        Optional<FilledPart> filled) {

    public PreTradeView {
        holdings = List.copyOf(holdings);
        unlisted = List.copyOf(unlisted);
        workingOrders = List.copyOf(workingOrders);
        recentOrders = List.copyOf(recentOrders);
        ratesToBase = Map.copyOf(ratesToBase);
    }

    /** The account at the market of the decision. */
    public Portfolio portfolio() {
        return Portfolio.of(standing.balances(), ratesToBase, holdings, workingOrders);
    }

    /** What that portfolio is worth, with what a broker keeps beside it; base currency. */
    public BigDecimal equity(Portfolio portfolio) {
        BigDecimal booked = portfolio.valuation().equity();
        return standing.sync().map(one -> booked.add(one.floating())).orElse(booked);
    }

    /** The same under other limits. */
    public PreTradeView under(RiskProfile other) {
        return under(other, standing);
    }

    /** The same under other limits, at another standing; what stands in for one stays. */
    public PreTradeView under(RiskProfile other, Standing otherwise) {
        return new PreTradeView(
                at,
                otherwise,
                copyRisk.map(other::riskingPerTrade).orElse(other),
                marginBufferPercent,
                accountFreshness,
                traded,
                marketOpen,
                named,
                holdings,
                unlisted,
                workingOrders,
                recentOrders,
                activity,
                ratesToBase,
                platform,
                copyRisk,
                replaces,
                filled);
    }

    /**
     * The same after other orders have been accepted and are working too; protection that yields to
     * them keeps only so much.
     */
    public PreTradeView beside(List<WorkingOrder> others, Map<OrderId, Quantity> protection) {
        List<WorkingOrder> all = new ArrayList<>(workingOrders.size() + others.size());
        for (WorkingOrder order : workingOrders) {
            all.add(order.atMost(protection.getOrDefault(order.id(), order.leaves())));
        }
        all.addAll(others);
        return new PreTradeView(
                at,
                standing,
                profile,
                marginBufferPercent,
                accountFreshness,
                traded,
                marketOpen,
                named,
                holdings,
                unlisted,
                all,
                recentOrders,
                activity.afterOrders(others.size()),
                ratesToBase,
                platform,
                copyRisk,
                replaces,
                filled);
    }
}
