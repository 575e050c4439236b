package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is left of every limit. The gate itself tells, asked with the smallest opening of each
 * instrument that is held or worked, and of one paid and one margined instrument for the rest.
 */
public final class ShowHeadroom {
    private final AccountAccess access;
    private final BookReader books;
    private final InstrumentCatalogue catalogue;
    private final Decisions decisions;

    public ShowHeadroom(
            AccountAccess access,
            BookReader books,
            InstrumentCatalogue catalogue,
            Decisions decisions) {
        this.access = access;
        this.books = books;
        this.catalogue = catalogue;
        this.decisions = decisions;
    }

    /**
     * A limit and what is left of it before any new order: zero while it is latched, negative when
     * it is exceeded, empty while a missing rate or listing hides what is used.
     */
    public record Line(
            String check,
            Part part,
            Figures figures,
            Optional<BigDecimal> headroom,
            Optional<Instant> resetsAt) {}

    /**
     * What the limit is of: an instrument, a correlation group, a side of the account, or of
     * repeated executions an instrument and a side. Empty is any, or the whole account.
     */
    public record Part(Optional<Symbol> instrument, Optional<String> group, Optional<Side> side) {
        public static final Part ALL =
                new Part(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Outcome<List<Line>> show(Actor actor, Optional<AccountId> account) {
        return access.toRead(actor, account).map(this::lines);
    }

    private List<Line> lines(AccountId account) {
        List<Instrument> samples = samples();
        BookReader.Reading reading =
                books.read(account, samples.stream().map(Instrument::symbol).toList());
        HeadroomLines lines = new HeadroomLines(reading, decisions);
        lines.addOpen(reading.market().holdings(reading.book(), List.of()));
        lines.addLatched();
        lines.addRest(
                samples.stream()
                        .map(one -> reading.market().holding(reading.book(), one))
                        .toList());
        return lines.found();
    }

    /** Some limits concern only what is paid in full, others only what is margined. */
    private List<Instrument> samples() {
        return Stream.of(Settlement.values())
                .flatMap(
                        settlement ->
                                catalogue.all().stream()
                                        .filter(one -> one.listing().tradable())
                                        .filter(one -> one.spec().settlement() == settlement)
                                        .limit(1))
                .toList();
    }
}
