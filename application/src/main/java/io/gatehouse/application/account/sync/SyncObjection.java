package io.gatehouse.application.account.sync;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.account.StateFreshness;
import io.gatehouse.application.account.sync.SyncAccount.Report;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.money.CurrencyCode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why a report changes nothing: of another account or currency, or of another time. */
final class SyncObjection {
    /** How far a terminal's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    private SyncObjection() {}

    static Optional<Refusal> of(
            Report report, Optional<TerminalState> known, AccountBook book, Market market) {
        TerminalState said = report.state();
        CurrencyCode base = book.baseCurrency();
        if (!report.currency().equals(base)) {
            return invalid("currency_mismatch", "currency", "is not the account's, " + base);
        }
        if (known.filter(state -> !state.login().equals(said.login())).isPresent()) {
            return conflict(
                    "terminal_mismatch",
                    "The terminal is signed in to another account than the one synced before.");
        }
        return untimely(said.at(), book, market)
                .or(
                        () ->
                                known.filter(state -> !said.at().isAfter(state.at()))
                                        .flatMap(newer -> outdated(newer.at())));
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
        return conflict("sync_outdated", "A state of " + newer + " is known already.");
    }

    private static Optional<Refusal> invalid(String code, String field, String message) {
        return Optional.of(new Refusal.Invalid(code, List.of(new FieldError(field, message))));
    }

    private static Optional<Refusal> conflict(String code, String detail) {
        return Optional.of(new Refusal.Conflict(code, detail));
    }
}
