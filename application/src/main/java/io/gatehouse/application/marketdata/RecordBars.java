package io.gatehouse.application.marketdata;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.Bars;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.marketdata.Bar;
import io.gatehouse.domain.user.Role;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes daily bars from a feed: each replaces that of its day, each bad one is refused by itself.
 */
public final class RecordBars {
    /** Bars in one command: forty years of one instrument, or thirteen of three. */
    public static final int MOST_BARS = 10_000;

    private static final Set<Role> FEEDERS = Set.of(Role.FEED, Role.OWNER);

    private final InstrumentCatalogue catalogue;
    private final Bars bars;
    private final Transactions transactions;
    private final Clock clock;

    public RecordBars(
            InstrumentCatalogue catalogue, Bars bars, Transactions transactions, Clock clock) {
        this.catalogue = catalogue;
        this.bars = bars;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** For feeds and the owner; returns when the good ones are durable. */
    public Outcome<Result> record(Actor actor, Command command) {
        if (!FEEDERS.contains(actor.role())) {
            return Outcome.refused(
                    new Refusal.Forbidden("The role " + actor.role() + " brings no bars."));
        }
        if (command.offers().size() > MOST_BARS) {
            return Outcome.refused(
                    Refusal.Invalid.of("bars", "are at most " + MOST_BARS + " at once"));
        }
        return Outcome.done(recorded(command.offers()));
    }

    private Result recorded(List<Offer> offers) {
        // No market closes a day that has not begun in UTC.
        BarCheck check =
                new BarCheck(catalogue, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        List<Bar> good = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            switch (check.judge(offers.get(i))) {
                case BarCheck.Good(Bar bar) -> good.add(bar);
                case BarCheck.Bad(Reason reason) ->
                        rejected.add(new Rejected(i, offers.get(i), reason));
            }
        }
        transactions.run(() -> bars.save(good));
        return new Result(good.size(), rejected);
    }

    /** Bars in any order. */
    public record Command(List<Offer> offers) {
        public Command {
            offers = List.copyOf(offers);
        }
    }

    /** One day as a feed tells it, prices in the instrument's currency. */
    public record Offer(
            String instrument,
            LocalDate date,
            Optional<BigDecimal> open,
            Optional<BigDecimal> high,
            Optional<BigDecimal> low,
            BigDecimal close,
            Optional<BigDecimal> volume) {}

    /** How many bars were kept, and each that was not with its place in the command. */
    public record Result(int accepted, List<Rejected> rejected) {
        public Result {
            rejected = List.copyOf(rejected);
        }
    }

    public record Rejected(int index, Offer offer, Reason reason) {}

    /** Why a bar is refused. */
    public enum Reason {
        UNKNOWN_INSTRUMENT("the instrument is not in the catalogue"),
        NOT_POSITIVE("a price is more than zero"),
        NEGATIVE_VOLUME("a volume is zero or more"),
        HIGH_BELOW_LOW("the high is below the low"),
        OUTSIDE_OF_RANGE("open and close lie between low and high"),
        IN_THE_FUTURE("the day has not begun"),
        TOO_EARLY("bars begin on " + Bar.FIRST_DAY),
        DUPLICATE("the same day of the instrument is given before");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
