package io.gatehouse.application.order;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.risk.RiskLimit;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Whether the market shows a price at which the house may close a position by itself. */
final class UsableMark {
    private static final int MILLIS = 3;

    private UsableMark() {}

    /** Why not; the age limit is the account's own. */
    static Optional<Refusal> objection(AccountBook book, Market market, Symbol symbol) {
        if (market.instrument(symbol)
                .filter(instrument -> instrument.calendar().isOpen(market.now()))
                .isEmpty()) {
            return refused("market_closed", "The market in " + symbol + " is closed.");
        }
        Optional<Quote> quote = market.quote(symbol);
        if (quote.isEmpty()) {
            return refused("price_missing", "There is no price of " + symbol + ".");
        }
        return isStale(book, quote.get().ageAt(market.now()))
                ? refused("price_stale", "The price of " + symbol + " is stale.")
                : Optional.empty();
    }

    private static boolean isStale(AccountBook book, Duration age) {
        return book.profile()
                .limit(RiskLimit.MAX_PRICE_AGE_SECONDS)
                .filter(limit -> BigDecimal.valueOf(age.toMillis(), MILLIS).compareTo(limit) > 0)
                .isPresent();
    }

    private static Optional<Refusal> refused(String code, String why) {
        return Optional.of(new Refusal.Conflict(code, why));
    }
}
