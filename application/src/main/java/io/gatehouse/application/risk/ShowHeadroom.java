package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.risk.PreTradeViews.Arrival;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.LossPeriod;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.RuleVerdict;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is left of every limit. The gate itself tells, asked with the smallest opening of each
 * instrument that is held or worked, and of one paid and one margined instrument for the rest.
 */
public final class ShowHeadroom {
    private static final String DRAWDOWN = "max_drawdown";

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
     * A limit without any order, of one instrument or of the whole account, and what is left of it:
     * nothing while it is latched, negative when it is exceeded, and empty, as is then unknown what
     * is used of it, while money cannot be told for want of a rate or a listing.
     */
    public record Line(
            String check,
            Optional<Symbol> instrument,
            Figures figures,
            Optional<BigDecimal> headroom,
            Optional<Instant> resetsAt) {}

    public Outcome<List<Line>> show(Actor actor, Optional<AccountId> account) {
        return switch (access.toRead(actor, account)) {
            case Outcome.Refused<AccountId>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<AccountId>(AccountId id) -> Outcome.done(lines(id));
        };
    }

    private List<Line> lines(AccountId account) {
        List<Instrument> samples = samples();
        BookReader.Reading reading =
                books.read(account, samples.stream().map(Instrument::symbol).toList());
        Gathering lines = new Gathering(reading);
        lines.addAll(reading.market().holdings(reading.book(), List.of()), true);
        lines.addAll(
                samples.stream().map(one -> reading.market().holding(reading.book(), one)).toList(),
                false);
        return List.copyOf(lines.found.values());
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

    /** The first line of each limit; one of an instrument is a limit for every instrument. */
    private final class Gathering {
        private final BookReader.Reading reading;
        private final boolean isWorthKnown;
        private final boolean isAllKnown;
        private final Map<String, Line> found = new LinkedHashMap<>();
        private final Set<String> checks = new HashSet<>();

        Gathering(BookReader.Reading reading) {
            this.reading = reading;
            this.isWorthKnown = AccountWorth.of(reading.book(), reading.market()).isPresent();
            this.isAllKnown = isWorthKnown && reading.market().isKnown(reading.book());
        }

        void addAll(Collection<Holding> holdings, boolean named) {
            Set<String> before = Set.copyOf(checks);
            for (Holding holding : holdings) {
                for (RuleVerdict verdict : verdicts(holding)) {
                    if (named || !before.contains(verdict.check())) {
                        verdict.verdict()
                                .numbers()
                                .ifPresent(figures -> add(verdict, figures, holding, named));
                    }
                }
            }
        }

        private void add(RuleVerdict verdict, Figures figures, Holding holding, boolean named) {
            // How much others use of the platform is not for a trader to know.
            if (figures.scope() == Scope.PLATFORM) {
                return;
            }
            boolean ofInstrument = named && figures.scope() == Scope.INSTRUMENT;
            String check = verdict.check();
            Figures shown = standing(figures.shown());
            checks.add(check);
            found.putIfAbsent(
                    ofInstrument ? check + " " + holding.symbol() : check,
                    new Line(
                            check,
                            ofInstrument ? Optional.of(holding.symbol()) : Optional.empty(),
                            shown,
                            isKnown(check) || !isOfMoney(figures)
                                    ? Optional.of(left(check, shown))
                                    : Optional.empty(),
                            period(check).map(LossPeriod::endsAt)));
        }

        /** A loss is one of equity, which a broker tells whatever it holds. */
        private boolean isKnown(String check) {
            boolean isLoss = check.equals(DRAWDOWN) || period(check).isPresent();
            return isLoss ? isWorthKnown : isAllKnown;
        }

        /** An amount in base currency, or one measured by equity. */
        private static boolean isOfMoney(Figures figures) {
            return figures.unit() == Unit.MONEY || figures.whole().isPresent();
        }

        private BigDecimal left(String check, Figures shown) {
            return isLatched(check) ? shown.headroom().min(BigDecimal.ZERO) : shown.headroom();
        }

        /** Rules judge an age by the order that meets it, but it is there without one too. */
        private static Figures standing(Figures shown) {
            Usage age = new Usage(shown.projected(), BigDecimal.ZERO, shown.projected());
            return shown.unit() == Unit.SECONDS
                    ? Figures.of(shown.scope(), shown.unit(), shown.limit(), age)
                    : shown;
        }

        private List<RuleVerdict> verdicts(Holding holding) {
            boolean isShort = holding.position().quantity().signum() < 0;
            OrderTicket smallest =
                    OrderTicket.market(
                            holding.symbol(),
                            isShort ? Side.SELL : Side.BUY,
                            holding.instrument().spec().minQuantity());
            return decisions
                    .rehearse(reading.book(), reading.market(), smallest, Arrival.NAMED)
                    .verdicts();
        }

        /** Whether the limit was reached and holds, whatever equity does. */
        private boolean isLatched(String check) {
            return check.equals(DRAWDOWN)
                    ? reading.book().risk().drawdown() == BreakerLevel.CRITICAL
                    : period(check).filter(LossPeriod::latched).isPresent();
        }

        private Optional<LossPeriod> period(String check) {
            return Arrays.stream(LossSpan.values())
                    .filter(span -> span.check().equals(check))
                    .map(span -> reading.book().risk().period(span))
                    .findFirst();
        }
    }
}
