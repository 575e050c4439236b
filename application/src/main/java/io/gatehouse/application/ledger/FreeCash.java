package io.gatehouse.application.ledger;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.portfolio.BuyingPower;
import io.gatehouse.domain.portfolio.Exposures;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.Valuation;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.WithdrawalRoom;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may leave a currency's cash: its balance, but nothing that positions or working orders tie
 * up. Known only while every rate that the account needs is known.
 */
record FreeCash(
        BigDecimal free,
        BigDecimal balance,
        BigDecimal rateToBase,
        Optional<BigDecimal> withdrawable) {
    private static final String BESIDE_RISK =
            "that may leave beside the margin buffer and the leverage limit";

    /** Of the account and a currency, or why it cannot be known. */
    static Reckoned of(AccountBook book, Market market, CurrencyCode currency) {
        if (book.account().broker().isSynced()) {
            return new Reckoned.Unknown(
                    new Refusal.Conflict(
                            "synced_account",
                            "The broker keeps this cash; what moves it is booked by the next"
                                    + " sync."));
        }
        List<Holding> holdings = market.holdings(book, List.of());
        Valuation valuation = Valuation.of(book.balances(), market.ratesToBase(book), holdings);
        Exposures exposures = Exposures.of(holdings, book.working());
        Optional<BigDecimal> rate = market.fx().rate(currency, book.baseCurrency());
        if (rate.isEmpty() || !valuation.isComplete()) {
            return new Reckoned.Unknown(missing(valuation, currency, rate));
        }
        return new Reckoned.Known(
                new FreeCash(
                        BuyingPower.of(valuation, exposures).cash(),
                        book.balance(currency),
                        rate.get(),
                        withdrawable(book, market, valuation, exposures)));
    }

    private static Optional<BigDecimal> withdrawable(
            AccountBook book, Market market, Valuation valuation, Exposures exposures) {
        return new WithdrawalRoom(
                        valuation.equity(),
                        exposures.totals(),
                        market.riskConfig().config().marginBufferPercent(),
                        book.profile().limit(RiskLimit.LEVERAGE_LIMIT))
                .most();
    }

    /** The free cash, or the refusal of whatever needs to know it. */
    sealed interface Reckoned {
        record Known(FreeCash cash) implements Reckoned {}

        record Unknown(Refusal refusal) implements Reckoned {}
    }

    /** Refuses to give more for another currency than is free. */
    Optional<Refusal> objection(Money amount) {
        return objection(amount, free, "that are free");
    }

    /** Refuses to take out more than is free, or more than what is at risk needs of the equity. */
    Optional<Refusal> objectionToWithdrawal(Money amount) {
        return withdrawable
                .filter(most -> most.compareTo(free) < 0)
                .map(most -> objection(amount, most, BESIDE_RISK))
                .orElseGet(() -> objection(amount));
    }

    private Optional<Refusal> objection(Money amount, BigDecimal room, String what) {
        BigDecimal inBase = amount.amount().multiply(rateToBase);
        if (amount.amount().compareTo(balance) <= 0 && inBase.compareTo(room) <= 0) {
            return Optional.empty();
        }
        BigDecimal most = balance.min(room.divide(rateToBase, Decimals.RATIO));
        String message =
                "exceeds the "
                        + Decimals.text(most.max(BigDecimal.ZERO))
                        + " "
                        + amount.currency()
                        + " "
                        + what;
        return Optional.of(
                new Refusal.Invalid(
                        "insufficient_funds", List.of(new FieldError("amount", message))));
    }

    private static Refusal missing(
            Valuation valuation, CurrencyCode currency, Optional<BigDecimal> rate) {
        Stream<CurrencyCode> asked = rate.isPresent() ? Stream.empty() : Stream.of(currency);
        String names =
                Stream.concat(asked, valuation.missingRates().stream())
                        .distinct()
                        .sorted()
                        .map(CurrencyCode::code)
                        .collect(Collectors.joining(", "));
        return missingRateToBase("currency", names);
    }

    static Refusal missingRateToBase(String field, String currencies) {
        return missingRate(field, "No rate to the base currency is known of " + currencies + ".");
    }

    /** The refusal of what would need an FX rate that nobody quotes. */
    static Refusal missingRate(String field, String message) {
        return new Refusal.Invalid("fx_rate_missing", List.of(new FieldError(field, message)));
    }
}
