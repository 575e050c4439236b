package io.gatehouse.application.account;

import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.portfolio.BuyingPower;
import io.gatehouse.domain.portfolio.Exposures;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.Valuation;
import io.gatehouse.domain.portfolio.WorkingOrder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What an account is worth in base currency. Margin used includes what short sales tie up and what
 * a broker that syncs the account holds, reserved is what working orders hold; the day's P&L is net
 * of deposits.
 */
public record AccountWorth(
        BigDecimal equity,
        BigDecimal unrealized,
        BigDecimal marginUsed,
        BigDecimal marginReserved,
        BigDecimal freeMargin,
        BigDecimal buyingPower,
        BigDecimal drawdownPercent,
        BigDecimal dailyPnl) {

    /** Empty when a rate to the base currency is missing: what cannot be known is not shown. */
    public static Optional<AccountWorth> of(AccountBook book, Market market) {
        return of(book, market, BigDecimal.ZERO);
    }

    /** The same where a broker's positions have made so much more than it told. */
    public static Optional<AccountWorth> of(AccountBook book, Market market, BigDecimal sinceTold) {
        List<Holding> holdings = market.holdings(book, List.of());
        Valuation valuation = Valuation.of(book.balances(), market.ratesToBase(book), holdings);
        return valuation.isComplete()
                ? Optional.of(of(book, valuation, power(book, valuation, holdings), sinceTold))
                : Optional.empty();
    }

    private static BuyingPower power(
            AccountBook book, Valuation valuation, List<Holding> holdings) {
        List<WorkingOrder> working = book.working();
        return BuyingPower.of(valuation, Exposures.of(holdings, working));
    }

    private static AccountWorth of(
            AccountBook book, Valuation valuation, BuyingPower power, BigDecimal sinceTold) {
        BigDecimal floating = book.floating().add(sinceTold);
        BigDecimal equity = valuation.equity().add(floating);
        Optional<BrokerFigures> said = book.account().sync().flatMap(BrokerSync::figures);
        BigDecimal own = power.marginUsed().add(power.shortCollateral());
        BigDecimal free = freeMargin(power, said, sinceTold);
        return new AccountWorth(
                equity,
                valuation.unrealized().add(floating),
                said.map(BrokerFigures::margin).map(own::add).orElse(own),
                power.reserved(),
                free,
                power.cash().min(free).max(BigDecimal.ZERO),
                book.risk().navPeak().drawdownPercent(equity),
                book.risk().day().loss(equity).negate());
    }

    private static BigDecimal freeMargin(
            BuyingPower power, Optional<BrokerFigures> said, BigDecimal sinceTold) {
        BigDecimal own = power.freeMargin();
        return said.map(BrokerFigures::freeMargin)
                .map(free -> free.add(sinceTold).subtract(power.reserved()))
                .map(own::min)
                .orElse(own);
    }
}
