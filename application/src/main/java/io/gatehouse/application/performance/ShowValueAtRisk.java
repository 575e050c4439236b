package io.gatehouse.application.performance;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.Bars;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.performance.LossModel;
import io.gatehouse.domain.performance.Reason;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Shows what an account may lose, by today's positions and foreign cash and the daily returns of
 * the past.
 */
public final class ShowValueAtRisk {
    private static final int LONGEST_HORIZON = 250;
    private static final BigDecimal LEAST_CONFIDENCE = new BigDecimal("0.5");

    private final AccountAccess access;
    private final BookReader books;
    private final HeldLosses losses;

    public ShowValueAtRisk(
            AccountAccess access, BookReader books, Bars bars, InstrumentCatalogue catalogue) {
        this.access = access;
        this.books = books;
        this.losses = new HeldLosses(bars, catalogue);
    }

    /** The confidence from 0.5 to below 1; longer horizons by the square root of their days. */
    public record Query(BigDecimal confidence, int horizonDays, LossModel model) {}

    /** What holds at an instant; no equity while a rate to the base currency is missing. */
    public record ValueAtRisk(
            AccountId account,
            CurrencyCode base,
            Optional<BigDecimal> equity,
            Estimate estimate,
            Instant asOf) {}

    /** The figures, or why there are none. */
    public sealed interface Estimate {}

    /**
     * Losses are positive, in base currency; the contributions add up to the value at risk. Of how
     * many common returns, between which days.
     */
    public record Figures(
            BigDecimal valueAtRisk,
            BigDecimal expectedShortfall,
            Optional<BigDecimal> standardError,
            List<Contribution> contributions,
            int observations,
            LocalDate from,
            LocalDate to)
            implements Estimate {
        public Figures {
            contributions = List.copyOf(contributions);
        }
    }

    /**
     * The instruments, or currencies of cash, are those that lack a rate or enough bars, their own
     * or their pair's, or what a broker holds beside the catalogue, by its names.
     */
    public record Missing(Reason reason, List<String> instruments) implements Estimate {
        public Missing {
            instruments = List.copyOf(instruments);
        }
    }

    /**
     * Of an instrument, priced in the currency, or else of the cash of that. Exposure is signed, at
     * the mark; what hedges contributes less than nothing.
     */
    public record Contribution(
            Optional<Symbol> instrument,
            CurrencyCode currency,
            BigDecimal exposure,
            BigDecimal valueAtRisk) {}

    public Outcome<ValueAtRisk> show(Actor actor, Optional<AccountId> account, Query query) {
        Optional<Refusal> objection = objection(query);
        return objection.isPresent()
                ? Outcome.refused(objection.get())
                : access.toRead(actor, account)
                        .map(id -> books.read(id, List.of()))
                        .map(reading -> valueAtRisk(reading, query));
    }

    private static Optional<Refusal> objection(Query query) {
        if (query.confidence().compareTo(LEAST_CONFIDENCE) < 0
                || query.confidence().compareTo(BigDecimal.ONE) >= 0) {
            return Optional.of(
                    Refusal.Invalid.of("confidence", "must be at least 0.5 and less than 1"));
        }
        return query.horizonDays() < 1 || query.horizonDays() > LONGEST_HORIZON
                ? Optional.of(
                        Refusal.Invalid.of("horizon_days", "must be from 1 to " + LONGEST_HORIZON))
                : Optional.empty();
    }

    private ValueAtRisk valueAtRisk(BookReader.Reading reading, Query query) {
        List<String> unlisted = reading.market().unlisted(reading.book());
        return new ValueAtRisk(
                reading.book().id(),
                reading.book().baseCurrency(),
                AccountWorth.of(reading.book(), reading.market()).map(AccountWorth::equity),
                unlisted.isEmpty()
                        ? estimate(reading, query)
                        : new Missing(Reason.NO_DATA, unlisted),
                reading.market().now());
    }

    private Estimate estimate(BookReader.Reading reading, Query query) {
        return losses.estimate(
                Stake.of(reading).toList(),
                reading.book().baseCurrency(),
                reading.market().now(),
                query);
    }
}
