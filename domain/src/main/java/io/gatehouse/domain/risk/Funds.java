package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.portfolio.BuyingPower;

import java.math.BigDecimal;
import java.util.Optional;

/** What an account may take: ours, or the smaller of ours and of what its broker says. */
record Funds(BuyingPower own, Optional<BrokerFigures> said) {
    /** Of the broker's free margin comes off what is reserved here, of which it does not know. */
    BigDecimal freeMargin() {
        BigDecimal free = own.freeMargin();
        return said.map(figures -> figures.freeMargin().subtract(own.reserved()))
                .map(free::min)
                .orElse(free);
    }

    BigDecimal spendable() {
        BigDecimal spendable = own.spendable();
        return said.map(BrokerFigures::freeMargin).map(spendable::min).orElse(spendable);
    }

    BigDecimal brokerMargin() {
        return said.map(BrokerFigures::margin).orElse(BigDecimal.ZERO);
    }

    boolean isLeverageGranted() {
        return said.filter(figures -> figures.leverage().signum() == 0).isEmpty();
    }
}
