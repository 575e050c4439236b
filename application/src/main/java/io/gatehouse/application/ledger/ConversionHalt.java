package io.gatehouse.application.ledger;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.CurrencyCode;

import java.util.Optional;

/**
 * Money in another currency gains and loses with its rate, so what halts trading halts conversions;
 * while only what reduces is accepted, only what brings it home passes.
 */
record ConversionHalt(AccountBook book, Market market) {

    /** By the strictest state of the account and of the pairs on the way; empty where it passes. */
    Optional<Refusal> objection(CurrencyCode from, CurrencyCode to) {
        return switch (strictest(from, to)) {
            case ACTIVE -> Optional.empty();
            case REDUCING -> isHome(to) ? Optional.empty() : reduceOnly();
            case HALTED ->
                    Refusal.conflict(
                            "trading_halted", "While trading is halted no money is converted.");
        };
    }

    private TradingState strictest(CurrencyCode from, CurrencyCode to) {
        return market.fx().legs(from, to).stream()
                .map(leg -> market.tradingStates(book, leg.instrument().symbol()).strictest())
                .reduce(market.tradingStates(book).strictest(), TradingState::and);
    }

    private boolean isHome(CurrencyCode currency) {
        return currency.equals(book.baseCurrency());
    }

    private Optional<Refusal> reduceOnly() {
        return Refusal.conflict(
                "reduce_only_mode",
                "While only what reduces is accepted, money is converted into "
                        + book.baseCurrency()
                        + " only.");
    }
}
