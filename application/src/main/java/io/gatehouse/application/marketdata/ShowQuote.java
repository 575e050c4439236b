package io.gatehouse.application.marketdata;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.OffSessionQuotes;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.user.Role;

import java.util.List;
import java.util.Optional;

/** Shows the quote that the house goes by, and what was quoted since its market closed. */
public final class ShowQuote {
    private final MarketData marketData;
    private final OffSessionQuotes offSessionQuotes;

    public ShowQuote(MarketData marketData, OffSessionQuotes offSessionQuotes) {
        this.marketData = marketData;
        this.offSessionQuotes = offSessionQuotes;
    }

    /** The price that the gate goes by, and the newest from outside of the session if newer. */
    public record Shown(Quote quote, Optional<Quote> offSession) {}

    /** Not found as well when the instrument has not been quoted yet. */
    public Outcome<Shown> show(Actor actor, Symbol symbol) {
        return actor.role() == Role.DEVICE
                ? Outcome.refused(Refusal.Forbidden.to(Role.DEVICE))
                : newest(symbol);
    }

    private Outcome<Shown> newest(Symbol symbol) {
        return Optional.ofNullable(marketData.latest(List.of(symbol)).get(symbol))
                .map(quote -> Outcome.done(new Shown(quote, offSession(quote))))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("quote")));
    }

    private Optional<Quote> offSession(Quote price) {
        Symbol symbol = price.symbol();
        return Optional.ofNullable(offSessionQuotes.latest(List.of(symbol)).get(symbol))
                .filter(quote -> quote.isNewerThan(price));
    }
}
