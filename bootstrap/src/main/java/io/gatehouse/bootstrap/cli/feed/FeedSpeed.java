package io.gatehouse.bootstrap.cli.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** How fast recorded time passes: a multiple of real time, or no waiting at all. */
public record FeedSpeed(Optional<BigDecimal> timesReal) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?");

    /** {@code max}, {@code real} or a number above zero; anything else is empty. */
    public static Optional<FeedSpeed> parse(String text) {
        if (text.equals("max")) {
            return Optional.of(new FeedSpeed(Optional.empty()));
        }
        if (text.equals("real")) {
            return Optional.of(new FeedSpeed(Optional.of(BigDecimal.ONE)));
        }
        return Optional.of(text)
                .filter(number -> NUMBER.matcher(number).matches())
                .map(BigDecimal::new)
                .filter(number -> number.signum() > 0)
                .map(number -> new FeedSpeed(Optional.of(number)));
    }

    /** How long a stretch of recorded time takes here. */
    public Duration waitFor(Duration recorded) {
        return timesReal
                .map(
                        times ->
                                BigDecimal.valueOf(recorded.toMillis())
                                        .divide(times, 0, RoundingMode.HALF_EVEN))
                .map(millis -> Duration.ofMillis(millis.longValueExact()))
                .orElse(Duration.ZERO);
    }
}
