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
        try (ProgressBar progress = progress(file.quotes().size())) {
            return new Run(progress, clock.instant()).play(file);
        }
    }

    /** One playing of a file; {@code start} is later by as long as the server had it wait. */
    private final class Run {
        private final ProgressBar progress;
        private Instant start;
        private Tally tally = new Tally(0, 0, 0, Map.of());

        Run(ProgressBar progress, Instant start) {
            this.progress = progress;
            this.start = start;
        }

        Tally play(QuoteFile file) throws InterruptedException {
            List<RecordedQuote> batch = new ArrayList<>();
            for (RecordedQuote quote : file.quotes()) {
                if (isFull(batch, quote)) {
                    send(batch);
                    batch.clear();
                    waitFor(Duration.between(file.quotes().getFirst().at(), quote.at()));
                }
                batch.add(quote);
            }
            if (!batch.isEmpty()) {
                send(batch);
            }
            return tally;
        }

        private void send(List<RecordedQuote> batch) throws InterruptedException {
            tally = tally.plus(taken(batch));
            progress.stepBy(batch.size());
        }

        private QuoteSink.Taken taken(List<RecordedQuote> batch) throws InterruptedException {
            QuoteSink.Posted posted = posted(batch);
            for (int waits = 0;
                    posted instanceof QuoteSink.Later(Duration after, String why);
                    waits++) {
                if (waits == MOST_WAITS) {
                    throw new IllegalStateException(why + soFar());
                }
                waitOut(after.compareTo(LONGEST_WAIT) < 0 ? after : LONGEST_WAIT);
                posted = posted(batch);
            }
            return (QuoteSink.Taken) posted;
        }

        /** The file waits as well: made up for, minutes of its market would pass in a second. */
        private void waitOut(Duration wait) throws InterruptedException {
            pause.sleep(wait);
            start = start.plus(wait);
        }

        private QuoteSink.Posted posted(List<RecordedQuote> batch) throws InterruptedException {
            try {
                return sink.post(objects(batch));
            } catch (IllegalStateException refused) {
                throw new IllegalStateException(refused.getMessage() + soFar(), refused);
            }
        }

        private String soFar() {
            return " Sent so far: "
                    + progress.getCurrent()
                    + " of "
                    + progress.getMax()
                    + " quotes.";
        }

        /** From the start on, not from the last answer: what sending takes is not the file's. */
        private void waitFor(Duration recorded) throws InterruptedException {
            Instant due = start.plus(speed.waitFor(recorded));
            Duration wait = Duration.between(clock.instant(), due);
            if (wait.isPositive()) {
                pause.sleep(wait);
            }
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

    /** Of the present at each sending: after a wait the time of before would be stale. */
    private List<String> objects(List<RecordedQuote> batch) {
        Instant now = clock.instant();
        return batch.stream().map(quote -> quote.json(keepTime ? quote.at() : now)).toList();
    }

    private static ProgressBar progress(int quotes) {
        return new ProgressBarBuilder()
                .setTaskName("quotes")
                .setInitialMax(quotes)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }
}
