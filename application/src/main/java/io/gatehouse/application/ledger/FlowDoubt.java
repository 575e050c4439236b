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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why money may not come or go: it buys and redeems units, moves baselines and is worth something
 * in base for good, so no quote may be a slip that the account or the money is valued by.
 */
final class FlowDoubt {
    /** Doubtful holdings that come to less than a thousandth together hold nobody up. */
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private FlowDoubt() {}

    /** Of the first such quote; empty when all are confirmed, however old. */
    static Optional<Refusal> of(AccountBook book, Market market, CurrencyCode moved) {
        AccountMarks marks = AccountMarks.of(book, market);
        List<Holding> doubtful = marks.held().stream().filter(FlowDoubt::isDoubtful).toList();
        Stream<Quote> held =
                weigh(doubtful, KnownEquity.of(book, market).valued().equity())
                        ? doubtful.stream().flatMap(one -> one.quote().stream())
                        : Stream.empty();
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

    private static boolean isDoubtful(Holding holding) {
        return holding.quote().filter(quote -> !quote.confirmed()).isPresent();
    }

    private static boolean weigh(List<Holding> doubtful, BigDecimal equity) {
        BigDecimal all =
                doubtful.stream().map(FlowDoubt::most).reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.multiply(THOUSAND).compareTo(equity) > 0
                || doubtful.stream().anyMatch(Holding::isAtBroker);
    }

    /** At its mark or its cost, base currency: a slip may have made it small. */
    private static BigDecimal most(Holding holding) {
        BigDecimal multiplier = holding.instrument().spec().multiplier();
        BigDecimal cost = holding.position().baseCost().multiply(multiplier);
        return holding.marketValue().abs().max(cost.abs());
    }
}
