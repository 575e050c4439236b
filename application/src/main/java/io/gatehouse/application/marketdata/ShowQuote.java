package io.gatehouse.application.marketdata;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.user.Role;

import java.util.List;
import java.util.Optional;

/** Shows the newest quote of an instrument. */
public final class ShowQuote {
    private final MarketData marketData;

    public ShowQuote(MarketData marketData) {
        this.marketData = marketData;
    }

    /** Not found as well when the instrument has not been quoted yet. */
    public Outcome<Quote> show(Actor actor, Symbol symbol) {
        return actor.role() == Role.DEVICE
                ? Outcome.refused(new Refusal.Forbidden("The role DEVICE may not do this"))
                : newest(symbol);
    }

    private Outcome<Quote> newest(Symbol symbol) {
        return Optional.ofNullable(marketData.latest(List.of(symbol)).get(symbol))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("quote")));
    }
}
