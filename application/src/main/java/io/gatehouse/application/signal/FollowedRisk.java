package io.gatehouse.application.signal;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.order.CopyRisk;
import io.gatehouse.application.port.SignalStore;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;

import java.math.BigDecimal;
import java.util.Optional;

/** A follower's share of the house's percent in force, which its copies may risk. */
public record FollowedRisk(SignalStore signals) implements CopyRisk {
    private static final BigDecimal WHOLE = new BigDecimal("100");

    @Override
    public Optional<BigDecimal> of(AccountBook book, Market market, Order order) {
        return order.identity()
                .signal()
                .flatMap(tag -> signals.find(book.id(), new SignalId(tag.signalId())))
                // What its user orders himself is no copy, whatever signal and name he gives it.
                .filter(signal -> signal.result().order().equals(Optional.of(order.id())))
                .flatMap(Signal::followed)
                .map(terms -> percent(terms, book, market));
    }

    static BigDecimal percent(FollowTerms terms, AccountBook book, Market market) {
        Optional<BigDecimal> own = book.profile().limit(RiskLimit.RISK_PER_TRADE_PERCENT);
        return terms.percent(market.riskPercent(book), own).min(WHOLE);
    }
}
