package io.gatehouse.application.ledger;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.account.TrustedMarks;
import io.gatehouse.application.account.TrustedMarks.Doubt;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.FxRates;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.position.Position;

import java.util.Optional;

/**
 * Why money may not change hands at a rate: a quote behind it is not confirmed, or is stale while
 * its market is open, as an order in the pair would be judged.
 */
final class RateDoubt {
    private final FxRates rates;
    private final TrustedMarks trusted;

    RateDoubt(AccountBook book, Market market) {
        this.rates = market.fx();
        this.trusted = TrustedMarks.asForOrders(book.profile(), market.now());
    }

    /** Of the first quote on the way that is in doubt; empty when all of them stand. */
    Optional<Refusal> objection(CurrencyCode from, CurrencyCode to) {
        return rates.legs(from, to).stream().flatMap(leg -> objection(leg).stream()).findFirst();
    }

    private Optional<Refusal> objection(FxRates.Leg leg) {
        return trusted.doubt(flat(leg)).flatMap(doubt -> objection(leg, doubt));
    }

    private static Holding flat(FxRates.Leg leg) {
        Instrument pair = leg.instrument();
        return new Holding(
                pair,
                Position.flat(pair.symbol()),
                Optional.of(leg.quote()),
                Optional.empty(),
                FeeSchedule.FREE);
    }

    private static Optional<Refusal> objection(FxRates.Leg leg, Doubt doubt) {
        Symbol pair = leg.instrument().symbol();
        return switch (doubt) {
            case PRICE_MISSING, PRICE_STALE -> Optional.of(stale(pair));
            case PRICE_UNCONFIRMED -> Optional.of(unconfirmed(pair));
            // The last price of a session stands until the next, once a second one agreed.
            case MARKET_CLOSED ->
                    leg.quote().confirmed() ? Optional.empty() : Optional.of(unconfirmed(pair));
        };
    }

    private static Refusal stale(Symbol pair) {
        return new Refusal.NotYet(
                "price_stale", "The last quote of " + pair + " is too old to convert by.");
    }

    static Refusal unconfirmed(Symbol pair) {
        return new Refusal.NotYet(
                "price_unconfirmed", "No second quote of " + pair + " has confirmed the last.");
    }
}
