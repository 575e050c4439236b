package io.gatehouse.application.marketdata;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.OffSessionQuotes;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.user.Role;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Takes quotes from a feed: what is newer is kept and told, each bad one is refused by itself. What
 * comes while its market is closed is kept beside the price of the last session, and not told.
 */
public final class RecordQuotes {
    /** Quotes in one command. */
    public static final int MOST_QUOTES = 5_000;

    private static final Set<Role> FEEDERS = Set.of(Role.FEED, Role.OWNER);

    private final InstrumentCatalogue catalogue;
    private final MarketData marketData;
    private final OffSessionQuotes offSessionQuotes;
    private final Transactions transactions;
    private final TellQuotes tellQuotes;
    private final MarkWatch marks;
    private final Clock clock;

    public RecordQuotes(
            InstrumentCatalogue catalogue,
            MarketData marketData,
            OffSessionQuotes offSessionQuotes,
            Transactions transactions,
            TellQuotes tellQuotes,
            MarkWatch marks,
            Clock clock) {
        this.catalogue = catalogue;
        this.marketData = marketData;
        this.offSessionQuotes = offSessionQuotes;
        this.transactions = transactions;
        this.tellQuotes = tellQuotes;
        this.marks = marks;
        this.clock = clock;
    }

    /** For feeds and the owner; returns when the kept quotes are durable, told and weighed. */
    public Outcome<Result> record(Actor actor, Command command) {
        if (!FEEDERS.contains(actor.role())) {
            return Outcome.refused(
                    new Refusal.Forbidden("The role " + actor.role() + " brings no quotes."));
        }
        if (command.offers().size() > MOST_QUOTES) {
            return Outcome.refused(
                    Refusal.Invalid.of("quotes", "are at most " + MOST_QUOTES + " at once"));
        }
        return Outcome.done(recorded(command.offers()));
    }

    private Result recorded(List<Offer> offers) {
        Taken taken = tellQuotes.tell(() -> taken(offers), Taken::prices);
        marks.marksMoved(taken.prices());
        return taken.result();
    }

    private Taken taken(List<Offer> offers) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> taken(offers, now));
    }

    private Taken taken(List<Offer> offers, Instant now) {
        QuoteCheck check = new QuoteCheck(catalogue, known(offers), now);
        List<Rejected> rejected = new ArrayList<>();
        List<Numbered> prices = new ArrayList<>();
        List<Numbered> offSession = new ArrayList<>();
        List<Quote> standIns = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            switch (check.judge(offers.get(i))) {
                case QuoteCheck.Good(Quote quote) -> prices.add(new Numbered(i, quote));
                case QuoteCheck.StandIn(Quote quote) -> {
                    prices.add(new Numbered(i, quote));
                    standIns.add(quote);
                }
                case QuoteCheck.OffSession(Quote quote) -> offSession.add(new Numbered(i, quote));
                case QuoteCheck.Bad(Reason reason) ->
                        rejected.add(new Rejected(i, offers.get(i).instrument(), reason));
            }
        }
        List<Quote> kept = kept(prices, marketData::record, rejected);
        standIns.retainAll(kept);
        offSessionQuotes.record(standIns);
        int beside = kept(offSession, offSessionQuotes::record, rejected).size();
        rejected.sort(Comparator.comparingInt(Rejected::index));
        return new Taken(kept, new Result(kept.size() + beside, beside, rejected));
    }

    private KnownQuotes known(List<Offer> offers) {
        Set<Symbol> symbols =
                offers.stream()
                        .map(Offer::instrument)
                        .filter(Symbol::isWellFormed)
                        .map(Symbol::new)
                        .collect(Collectors.toSet());
        return new KnownQuotes(marketData.latest(symbols), offSessionQuotes.latest(symbols));
    }

    /** What a store keeps; of what another node has overtaken meanwhile, it keeps nothing. */
    private static List<Quote> kept(
            List<Numbered> good, UnaryOperator<List<Quote>> store, List<Rejected> rejected) {
        List<Quote> kept = store.apply(good.stream().map(Numbered::quote).toList());
        Set<Quote> keptOnes = new HashSet<>(kept);
        for (Numbered one : good) {
            if (!keptOnes.contains(one.quote())) {
                String instrument = one.quote().symbol().value();
                rejected.add(new Rejected(one.index(), instrument, Reason.STALE));
            }
        }
        // A path through several instruments is told as it went, however the feed listed it.
        return kept.stream().sorted(Comparator.comparing(Quote::at)).toList();
    }

    /** What became of a command, and the prices to go by from now on. */
    private record Taken(List<Quote> prices, Result result) {}

    private record Numbered(int index, Quote quote) {}

    /** Quotes in the order in which they were seen. */
    public record Command(List<Offer> offers) {
        public Command {
            offers = List.copyOf(offers);
        }
    }

    /**
     * One quote as a feed spells it: prices are plain decimals, the time is RFC 3339; without a
     * time it is of now.
     */
    public record Offer(
            String instrument,
            Optional<String> bid,
            Optional<String> ask,
            Optional<String> last,
            Optional<String> at) {}

    /**
     * How many quotes were kept, how many of these beside the price of the last session, and each
     * that was not with its place in the command.
     */
    public record Result(int accepted, int offSession, List<Rejected> rejected) {
        public Result {
            rejected = List.copyOf(rejected);
        }
    }

    public record Rejected(int index, String instrument, Reason reason) {}

    /** Why a quote is refused. */
    public enum Reason {
        UNKNOWN_INSTRUMENT("the instrument is not in the catalogue"),
        NOT_A_NUMBER("a price is a plain decimal of at most 12 digits before and after the point"),
        NOT_A_TIME("the time is in RFC 3339, from 1970 on"),
        NO_PRICE("a quote has a bid, an ask or a last price"),
        NOT_POSITIVE("a price is more than zero"),
        CROSSED("the bid is above the ask"),
        IN_THE_FUTURE("the quote is stamped in the future"),
        STALE("a newer quote is known");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
