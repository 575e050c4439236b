package io.gatehouse.application.order;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.account.TrustedMarks;
import io.gatehouse.application.account.TrustedMarks.Doubt;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;

import java.util.Locale;
import java.util.Optional;

/** Whether the market shows a price at which the house may close a position by itself. */
final class UsableMark {
    private static final String WAITS =
            " The position closes as soon as a quote can be trusted, unless the halt is lifted.";

    private UsableMark() {}

    /** Why not yet. */
    static Optional<Refusal> objection(AccountBook book, Market market, Symbol symbol) {
        return market.instrument(symbol)
                .map(instrument -> doubt(book, market, instrument))
                .orElse(Optional.of(Doubt.MARKET_CLOSED))
                .map(doubt -> refusal(doubt, symbol));
    }

    private static Optional<Doubt> doubt(AccountBook book, Market market, Instrument instrument) {
        return TrustedMarks.toCloseAt(market.now()).doubt(market.holding(book, instrument));
    }

    private static Refusal refusal(Doubt doubt, Symbol symbol) {
        String why =
                switch (doubt) {
                    case MARKET_CLOSED -> "The market in " + symbol + " is closed.";
                    case PRICE_MISSING -> "There is no price of " + symbol + ".";
                    case PRICE_STALE -> "The price of " + symbol + " is stale.";
                    case PRICE_UNCONFIRMED ->
                            "No second quote has confirmed the price of " + symbol + ".";
                };
        return new Refusal.Conflict(doubt.name().toLowerCase(Locale.ROOT), why + WAITS);
    }
}
