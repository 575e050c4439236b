package io.gatehouse.bootstrap.cli.feed;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Plays a file of quotes against a server, one batch per recorded instant or, at full speed, as
 * many as fit.
 */
public final class QuoteReplay {
    private static final int MOST_PER_BATCH = 500;

    /** Waits of one batch in a row before the server is taken to be gone. */
    private static final int MOST_WAITS = 10;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final QuoteSink sink;
    private final FeedSpeed speed;
    private final boolean keepTime;
    private final Clock clock;
    private final Pause pause;

    public QuoteReplay(QuoteSink sink, FeedSpeed speed, boolean keepTime, Clock clock) {
        this(sink, speed, keepTime, clock, time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
    }

    QuoteReplay(QuoteSink sink, FeedSpeed speed, boolean keepTime, Clock clock, Pause pause) {
        this.sink = sink;
        this.speed = speed;
        this.keepTime = keepTime;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * How many quotes the server kept, how many of these from outside of their market's hours, and
     * how many it refused, by reason.
     */
    public record Tally(int accepted, int offSession, int rejected, Map<String, Integer> reasons) {
        Tally plus(QuoteSink.Taken answer) {
            Map<String, Integer> all = new TreeMap<>(reasons);
            answer.reasons().forEach(reason -> all.merge(reason, 1, Integer::sum));
            return new Tally(
                    accepted + answer.accepted(),
                    offSession + answer.offSession(),
                    rejected + answer.reasons().size(),
                    all);
        }
    }

    /** Throws with one sentence, which says how far it came, when the server takes no more. */
    public Tally play(QuoteFile file) throws InterruptedException {
        Tally tally = new Tally(0, 0, 0, Map.of());
        Instant start = clock.instant();
        try (ProgressBar progress = progress(file.quotes().size())) {
            List<RecordedQuote> batch = new ArrayList<>();
            for (RecordedQuote quote : file.quotes()) {
                if (isFull(batch, quote)) {
                    tally = send(batch, tally, progress);
                    batch.clear();
                    waitFor(start, Duration.between(file.quotes().getFirst().at(), quote.at()));
                }
                batch.add(quote);
            }
            return batch.isEmpty() ? tally : send(batch, tally, progress);
        }
    }

    /**
     * A batch holds one quote an instrument: of two with one restamped time, the second would not
     * be newer.
     */
    private boolean isFull(List<RecordedQuote> batch, RecordedQuote next) {
        if (batch.isEmpty()) {
            return false;
        }
        boolean laterInstant = !batch.getLast().at().equals(next.at());
        boolean repeats =
                batch.stream().anyMatch(quote -> quote.instrument().equals(next.instrument()));
        return batch.size() == MOST_PER_BATCH || laterInstant || (!keepTime && repeats);
    }

    private Tally send(List<RecordedQuote> batch, Tally tally, ProgressBar progress)
            throws InterruptedException {
        Instant now = clock.instant();
        List<String> objects =
                batch.stream().map(quote -> quote.json(keepTime ? quote.at() : now)).toList();
        Tally after = tally.plus(taken(objects, progress));
        progress.stepBy(batch.size());
        return after;
    }

    /** Quotes that are sent twice are kept once, by their times. */
    private QuoteSink.Taken taken(List<String> objects, ProgressBar progress)
            throws InterruptedException {
        QuoteSink.Posted posted = posted(objects, progress);
        for (int waits = 0;
                posted instanceof QuoteSink.Later(Duration after, String why);
                waits++) {
            if (waits == MOST_WAITS) {
                throw new IllegalStateException(why + soFar(progress));
            }
            pause.sleep(after.compareTo(LONGEST_WAIT) < 0 ? after : LONGEST_WAIT);
            posted = posted(objects, progress);
        }
        return (QuoteSink.Taken) posted;
    }

    private QuoteSink.Posted posted(List<String> objects, ProgressBar progress)
            throws InterruptedException {
        try {
            return sink.post(objects);
        } catch (IllegalStateException refused) {
            throw new IllegalStateException(refused.getMessage() + soFar(progress), refused);
        }
    }

    private static String soFar(ProgressBar progress) {
        return " Sent so far: " + progress.getCurrent() + " of " + progress.getMax() + " quotes.";
    }

    /** From the start on, not from the last answer: what sending takes is no part of the file. */
    private void waitFor(Instant start, Duration recorded) throws InterruptedException {
        Instant due = start.plus(speed.waitFor(recorded));
        Duration wait = Duration.between(clock.instant(), due);
        if (wait.isPositive()) {
            pause.sleep(wait);
        }
    }

    private static ProgressBar progress(int quotes) {
        return new ProgressBarBuilder()
                .setTaskName("quotes")
                .setInitialMax(quotes)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }
}
