package io.gatehouse.bootstrap.cli.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** A file of one quote a second, against a server that takes 250 ms for each batch. */
class QuoteReplayTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final QuoteSink.Posted ONE = new QuoteSink.Taken(1, 0, List.of());

    private final List<Duration> pauses = new ArrayList<>();
    private final Deque<QuoteSink.Posted> answers = new ArrayDeque<>();
    private final List<List<String>> sent = new ArrayList<>();
    private Duration answering = Duration.ofMillis(250);
    private Instant now = TEN;
    private int posts;

    @Test
    void keepsTheFilesPaceWhateverTheServerTakes() throws InterruptedException {
        QuoteReplay.Tally tally = replay("real").play(file(4));

        assertThat(tally.accepted()).isEqualTo(4);
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMillis(750), Duration.ofMillis(750), Duration.ofMillis(750));
        assertThat(now).isEqualTo(TEN.plusMillis(3_250));
    }

    @Test
    void catchesUpAfterASlowAnswer() throws InterruptedException {
        answering = Duration.ofMillis(1_500);

        replay("real").play(file(2));

        // the second quote is late by half a second
        assertThat(pauses).isEmpty();
        assertThat(now).isEqualTo(TEN.plusSeconds(3));
    }

    @Test
    void goesOnAtTheFilesPaceAfterAWaitForTheServer() throws InterruptedException {
        answers.add(new QuoteSink.Later(Duration.ofSeconds(30), "Busy."));

        replay("real").play(file(4));

        // 250 ms, a wait of 30 s, 250 ms: the second quote is due a second and 30 after the first.
        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(30),
                        Duration.ofMillis(500),
                        Duration.ofMillis(750),
                        Duration.ofMillis(750));
        assertThat(now).isEqualTo(TEN.plusMillis(33_250));
    }

    @Test
    void sendsThePresentAgainNotTheTimeOfBeforeAWait() throws InterruptedException {
        answers.add(new QuoteSink.Later(Duration.ofSeconds(30), "Busy."));

        replay("max", false).play(file(1));

        assertThat(sent)
                .containsExactly(
                        List.of(quote("2026-03-02T10:00:00Z")),
                        List.of(quote("2026-03-02T10:00:30.250Z")));
    }

    @Test
    void sendsTheFilesOwnTimesAgain() throws InterruptedException {
        answers.add(new QuoteSink.Later(Duration.ofSeconds(30), "Busy."));

        replay("max").play(file(1));

        assertThat(sent)
                .containsExactly(
                        List.of(quote("2026-03-02T09:00:00Z")),
                        List.of(quote("2026-03-02T09:00:00Z")));
    }

    @Test
    void neverWaitsAtFullSpeed() throws InterruptedException {
        replay("max").play(file(4));

        assertThat(pauses).isEmpty();
    }

    @Test
    void sendsAgainWhenTheServerSaysSo() throws InterruptedException {
        answers.add(new QuoteSink.Later(Duration.ofSeconds(3), "Too many requests."));
        answers.add(new QuoteSink.Later(Duration.ofHours(2), "Down."));

        assertThat(replay("max").play(file(2)).accepted()).isEqualTo(2);
        assertThat(pauses).containsExactly(Duration.ofSeconds(3), Duration.ofMinutes(1));
    }

    @Test
    void endsAfterTenWaitsAndSaysHowFarItCame() {
        answers.add(ONE);
        IntStream.range(0, 11)
                .forEach(
                        i ->
                                answers.add(
                                        new QuoteSink.Later(Duration.ofSeconds(1), "It is down.")));

        assertThatThrownBy(() -> replay("max").play(file(3)))
                .hasMessage("It is down. Sent so far: 1 of 3 quotes.");
        assertThat(pauses).hasSize(10);
        assertThat(posts).isEqualTo(12);
    }

    @Test
    void saysHowFarItCameWhenTheServerRefuses() {
        QuoteReplay refused =
                new QuoteReplay(
                        objects -> {
                            throw new IllegalStateException("The server answered 401: No.");
                        },
                        FeedSpeed.parse("max").orElseThrow(),
                        false,
                        new StandingClock(),
                        pauses::add);

        assertThatThrownBy(() -> refused.play(file(3)))
                .hasMessage("The server answered 401: No. Sent so far: 0 of 3 quotes.");
    }

    private static String quote(String at) {
        return new RecordedQuote(NINE, "BTC", "100", "101").json(Instant.parse(at));
    }

    private QuoteReplay replay(String speed) {
        return replay(speed, true);
    }

    private QuoteReplay replay(String speed, boolean keepTime) {
        return new QuoteReplay(
                this::answer,
                FeedSpeed.parse(speed).orElseThrow(),
                keepTime,
                new StandingClock(),
                time -> {
                    pauses.add(time);
                    now = now.plus(time);
                });
    }

    private QuoteSink.Posted answer(List<String> objects) {
        posts++;
        sent.add(objects);
        now = now.plus(answering);
        return answers.isEmpty() ? ONE : answers.removeFirst();
    }

    private static QuoteFile file(int seconds) {
        return new QuoteFile(
                IntStream.range(0, seconds)
                        .mapToObj(
                                second ->
                                        new RecordedQuote(
                                                NINE.plusSeconds(second), "BTC", "100", "101"))
                        .toList());
    }

    /** Shows the instant that the test has come to. */
    private final class StandingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
