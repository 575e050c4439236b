package io.gatehouse.application.ledger;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountMarks;
import io.gatehouse.application.account.Market;
import io.gatehouse.domain.marketdata.FxRates;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.CurrencyCode;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why money may not come or go: it buys and redeems units, moves baselines and is worth something
 * in base for good, so no quote may be a slip that the account or the money is valued by.
 */
final class FlowDoubt {
    private FlowDoubt() {}

    /** Of the first such quote; empty when all are confirmed, however old. */
    static Optional<Refusal> of(AccountBook book, Market market, CurrencyCode moved) {
        Stream<Quote> rates =
                market.fx().legs(moved, book.baseCurrency()).stream().map(FxRates.Leg::quote);
        return Stream.concat(AccountMarks.of(book, market).quotes(), rates)
                .filter(quote -> !quote.confirmed())
                .findFirst()
                .map(quote -> RateDoubt.unconfirmed(quote.symbol()));
    }
}
