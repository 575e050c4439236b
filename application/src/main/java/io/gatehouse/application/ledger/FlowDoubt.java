package io.gatehouse.application.ledger;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountMarks;
import io.gatehouse.application.account.KnownEquity;
import io.gatehouse.application.account.Market;
import io.gatehouse.domain.marketdata.FxRates;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.portfolio.Holding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why money may not come or go: it buys and redeems units, moves baselines and is worth something
 * in base for good, so no quote may be a slip that the account or the money is valued by.
 */
final class FlowDoubt {
    /** A holding of less than a thousandth is valued wrongly by no more: it holds nobody up. */
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private FlowDoubt() {}

    /** Of the first such quote; empty when all are confirmed, however old. */
    static Optional<Refusal> of(AccountBook book, Market market, CurrencyCode moved) {
        AccountMarks marks = AccountMarks.of(book, market);
        BigDecimal equity = KnownEquity.of(book, market).valued().equity();
        Stream<Quote> held =
                marks.held().stream()
                        .filter(one -> weighs(one, equity))
                        .flatMap(one -> one.quote().stream());
        Stream<Quote> rates =
                Stream.concat(
                                marks.conversions().stream(),
                                market.fx().legs(moved, book.baseCurrency()).stream())
                        .map(FxRates.Leg::quote);
        return Stream.concat(held, rates)
                .filter(quote -> !quote.confirmed())
                .findFirst()
                .map(quote -> RateDoubt.unconfirmed(quote.symbol()));
    }

    /** At its mark or its cost: a slip may have made it small. */
    private static boolean weighs(Holding holding, BigDecimal equity) {
        BigDecimal most = holding.marketValue().abs().max(holding.position().baseCost().abs());
        return holding.isAtBroker() || most.multiply(THOUSAND).compareTo(equity) > 0;
    }
}
