package io.gatehouse.domain.order;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Fills drawn from a seed: the same seed always draws the same. Quantities have up to four
 * decimals, prices two, fees two, rates between 0.5 and 2; small enough to go flat and flip often.
 */
public final class RandomFills {
    private static final int MOST = 40;

    private RandomFills() {}

    public static List<Fill> of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int fractionDigits = random.nextInt(5);
        return IntStream.rangeClosed(1, random.nextInt(1, MOST + 1))
                .mapToObj(number -> draw(random, number, fractionDigits).fill())
                .toList();
    }

    private static FillDraft draw(SplittableRandom random, int number, int fractionDigits) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        String quantity = decimal(random.nextInt(1, 10), fractionDigits);
        String price = decimal(random.nextInt(1, 20_000), 2);
        return FillDraft.of(number, side, quantity, price)
                .fee(decimal(random.nextInt(0, 500), 2))
                .rate(decimal(random.nextInt(5_000, 20_000), 4));
    }

    private static String decimal(int unscaled, int scale) {
        return BigDecimal.valueOf(unscaled, scale).toPlainString();
    }
}
