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

    private final QuoteClient client;
    private final FeedSpeed speed;
    private final boolean keepTime;
    private final Clock clock;

    public QuoteReplay(QuoteClient client, FeedSpeed speed, boolean keepTime, Clock clock) {
        this.client = client;
        this.speed = speed;
        this.keepTime = keepTime;
        this.clock = clock;
    }

    /**
     * How many quotes the server kept, how many of these from outside of their market's hours, and
     * how many it refused, by reason.
     */
    public record Tally(int accepted, int offSession, int rejected, Map<String, Integer> reasons) {
        Tally plus(QuoteClient.Answer answer) {
            Map<String, Integer> all = new TreeMap<>(reasons);
            answer.reasons().forEach(reason -> all.merge(reason, 1, Integer::sum));
            return new Tally(
                    accepted + answer.accepted(),
                    offSession + answer.offSession(),
                    rejected + answer.reasons().size(),
                    all);
        }
    }

    public Tally play(QuoteFile file) throws InterruptedException {
        Tally tally = new Tally(0, 0, 0, Map.of());
        try (ProgressBar progress = progress(file.quotes().size())) {
            List<RecordedQuote> batch = new ArrayList<>();
            for (RecordedQuote quote : file.quotes()) {
                if (isFull(batch, quote)) {
                    tally = send(batch, tally, progress);
                    pause(Duration.between(batch.getLast().at(), quote.at()));
                    batch.clear();
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
        Tally after = tally.plus(client.post(objects));
        progress.stepBy(batch.size());
        return after;
    }

    private void pause(Duration recorded) throws InterruptedException {
        Duration wait = speed.waitFor(recorded);
        if (wait.isPositive()) {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
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
