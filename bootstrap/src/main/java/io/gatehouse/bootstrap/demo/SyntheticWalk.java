package io.gatehouse.bootstrap.demo;

import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A geometric walk of one instrument in whole numbers: each step multiplies the level by a
 * bell-shaped draw and pulls it a little back, so that a long demo stays plausible.
 */
final class SyntheticWalk {
    /** The level of the price in the table: one, in billionths. */
    private static final long PAR = 1_000_000_000L;

    private static final long BILLIONTHS_PER_MILLIONTH = 1_000L;
    private static final int DRAWS = 4;

    /** A level away from par loses one part in so many with each step. */
    private static final long PULL = 100_000L;

    private static final int LEVEL_DIGITS = 9;

    private final SyntheticPrice terms;
    private final BigDecimal tick;
    private final SplittableRandom random;
    private long level = PAR;

    SyntheticWalk(SyntheticPrice terms, BigDecimal tick, long seed) {
        this.terms = terms;
        this.tick = tick;
        this.random = new SplittableRandom(seed ^ terms.symbol().value().hashCode());
    }

    /** One step on: bid and ask on the tick, at least one tick apart, last at one of them. */
    Quote next(Instant at) {
        level = Math.clamp(level + shock() + (PAR - level) / PULL, PAR / 2, 2 * PAR);
        BigDecimal middle = terms.price().multiply(BigDecimal.valueOf(level, LEVEL_DIGITS));
        SyntheticPrice.Sides sides = terms.around(middle, tick);
        return new Quote(
                terms.symbol(),
                Optional.of(new Price(sides.bid())),
                Optional.of(new Price(sides.ask())),
                last(sides),
                at);
    }

    /** A sum of even draws is nearly a bell; relative to the level, in billionths. */
    private long shock() {
        long reach = terms.stepPartsPerMillion() * BILLIONTHS_PER_MILLIONTH;
        long sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            sum += random.nextLong(-reach, reach + 1);
        }
        return level * sum / PAR;
    }

    private Optional<Price> last(SyntheticPrice.Sides sides) {
        boolean lifted = random.nextBoolean();
        return terms.trades()
                ? Optional.of(new Price(lifted ? sides.ask() : sides.bid()))
                : Optional.empty();
    }
}
