package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.domain.order.Order;

import java.math.BigDecimal;
import java.util.Optional;

/** The percent of equity that an order may risk where its account's own limit does not say. */
@FunctionalInterface
public interface CopyRisk {
    Optional<BigDecimal> of(AccountBook book, Market market, Order order);
}
