package io.gatehouse.bootstrap.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes fills drawn from a seed, and their instruments: prices walk at random, one fill a second,
 * positions grow to some hundred lots, close in part, go flat and flip.
 */
public final class RandomFillFile {
    private static final Instant START = Instant.parse("2020-01-02T00:00:00Z");
    private static final int FIRST_PRICE_CENTS = 10_000;
    private static final int LEAST_PRICE_CENTS = 1_000;
    private static final int LARGEST_STEP_CENTS = 25;
    private static final int MOST_UNITS = 50;
    private static final int MOST_FEE_CENTS = 300;
    private static final int MEAN_RATE = 10_850;
    private static final int RATE_SPREAD = 200;
    private static final int CENTS = 2;
    private static final int RATE_PLACES = 4;
    private static final List<Shape> SHAPES =
            List.of(
                    new Shape("equity", "USD", 1),
                    new Shape("future", "USD", 50),
                    new Shape("future", "EUR", 5),
                    new Shape("option", "EUR", 100));

    private final SplittableRandom random;
    private final int[] prices;

    public RandomFillFile(long seed, int instruments) {
        this.random = new SplittableRandom(seed);
        this.prices = new int[instruments];
        Arrays.fill(prices, FIRST_PRICE_CENTS);
    }

    /** What an instrument is. */
    private record Shape(String kind, String currency, int multiplier) {
        String cells() {
            return kind + "," + currency + "," + multiplier;
        }
    }

    /** Writes as many fills as asked, and then the instruments at their last prices. */
    public void write(Path fills, long count, Path instruments) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(fills)) {
            out.write("seq,time,instrument,side,quantity,price,fee,currency,eurusd\n");
            for (long sequence = 1; sequence <= count; sequence++) {
                writeFill(out, sequence);
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(instruments)) {
            out.write("instrument,kind,currency,multiplier,mark_price\n");
            for (int i = 0; i < prices.length; i++) {
                out.write(
                        name(i) + "," + shape(i).cells() + "," + decimal(prices[i], CENTS) + "\n");
            }
        }
    }

    private void writeFill(Writer out, long sequence) throws IOException {
        int instrument = random.nextInt(prices.length);
        int step = random.nextInt(-LARGEST_STEP_CENTS, LARGEST_STEP_CENTS + 1);
        prices[instrument] = Math.max(LEAST_PRICE_CENTS, prices[instrument] + step);
        out.write(
                String.join(
                        ",",
                        Long.toString(sequence),
                        START.plusSeconds(sequence).toString(),
                        name(instrument),
                        random.nextBoolean() ? "BUY" : "SELL",
                        Integer.toString(random.nextInt(1, MOST_UNITS)),
                        decimal(prices[instrument], CENTS),
                        decimal(random.nextInt(MOST_FEE_CENTS), CENTS),
                        shape(instrument).currency(),
                        decimal(MEAN_RATE + random.nextInt(RATE_SPREAD), RATE_PLACES)));
        out.write('\n');
    }

    private static String name(int instrument) {
        return "I" + instrument;
    }

    private static Shape shape(int instrument) {
        return SHAPES.get(instrument % SHAPES.size());
    }

    private static String decimal(long unscaled, int places) {
        return BigDecimal.valueOf(unscaled, places).toPlainString();
    }
}
