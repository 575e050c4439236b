package io.gatehouse.application.account.sync;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.account.StateFreshness;
import io.gatehouse.application.account.sync.SyncAccount.Report;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a report changes nothing: of another account or currency, of another time, or with another
 * amount of a deal than it told before.
 */
final class SyncObjection {
    /** How far a terminal's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    private SyncObjection() {}

    static Optional<Refusal> of(
            Report report,
            Optional<TerminalState> known,
            Map<TerminalDeal.Key, BigDecimal> deals,
            AccountBook book,
            Market market) {
        TerminalState said = report.state();
        CurrencyCode base = book.baseCurrency();
        if (!report.currency().equals(base)) {
            return invalid("currency_mismatch", "currency", "is not the account's, " + base);
        }
        if (known.filter(state -> !state.login().equals(said.login())).isPresent()) {
            return Refusal.conflict(
                    "terminal_mismatch",
                    "The terminal is signed in to another account than the one synced before.");
        }
        return untimely(said.at(), book, market)
                .or(
                        () ->
                                known.filter(state -> !said.at().isAfter(state.at()))
                                        .flatMap(newer -> outdated(newer.at())))
                .or(() -> contradicted(report.deals(), deals));
    }

    /** Entries of the ledger never change, so neither may a deal that is one. */
    private static Optional<Refusal> contradicted(
            List<TerminalDeal> said, Map<TerminalDeal.Key, BigDecimal> known) {
        return said.stream()
                .flatMap(
                        deal ->
                                Optional.ofNullable(known.get(deal.key()))
                                        .map(was -> new Money(was, deal.amount().currency()))
                                        .flatMap(was -> contradicted(deal, was))
                                        .stream())
                .findFirst();
    }

    private static Optional<Refusal> contradicted(TerminalDeal deal, Money was) {
        String detail =
                "%s of deal %s is %s now, and was %s."
                        .formatted(deal.key().kind(), deal.key().ticket(), deal.amount(), was);
        return deal.amount().equals(was)
                ? Optional.empty()
                : Refusal.conflict("deal_contradicted", detail);
    }

    private static Optional<Refusal> untimely(Instant at, AccountBook book, Market market) {
        if (at.isAfter(market.now().plus(AHEAD))) {
            return invalid("at_in_future", "at", "lies in the future");
        }
        return StateFreshness.isStale(at, book, market)
                ? invalid("at_too_old", "at", "is older than the state of an account may be")
                : Optional.empty();
    }

    private static Optional<Refusal> outdated(Instant newer) {
        return Refusal.conflict("sync_outdated", "A state of " + newer + " is known already.");
    }

    private static Optional<Refusal> invalid(String code, String field, String message) {
        return Optional.of(new Refusal.Invalid(code, List.of(new FieldError(field, message))));
    }
}
