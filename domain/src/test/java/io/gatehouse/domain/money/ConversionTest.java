package io.gatehouse.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;

class ConversionTest {
    private static final int TRIALS = 200_000;

    @ParameterizedTest(name = "{0} x {1} = {2}")
    @CsvSource({
        "3544003.75, 0.0119760479041916168, 42443.15868263",
        "-3544003.75, 0.0119760479041916168, -42443.15868263",
        "1.60315, 669.792364367046215, 1073.77762894",
        "0.00001, 0.000123456789012345, 0.00000000",
        "0.5, 0.00000001, 0.00000000",
        "0.50001, 0.00000001, 0.00000001",
        "1.5, 0.00000001, 0.00000002"
    })
    void roundsHalfEvenToEightDecimals(BigDecimal amount, BigDecimal rate, String converted) {
        assertThat(Conversion.of(amount, rate)).isEqualTo(converted);
    }

    @Test
    void goesToTheEvenNeighbourWhereEighteenDigitsMakeItAHalf() {
        // 1234567.123456785000000001: the first 18 digits end in ...785, a half of the eighth.
        BigDecimal amount = new BigDecimal("1234567.123456785");
        BigDecimal rate = new BigDecimal("1.00000000000000000");

        assertThat(Conversion.of(amount.add(new BigDecimal("1E-11")), rate))
                .isEqualTo(Conversion.inFull(amount.add(new BigDecimal("1E-11")), rate));
        assertThat(Conversion.of(amount, rate)).isEqualTo("1234567.12345678");
    }

    @Test
    void isInLongsWhatItIsInFull() {
        long seed = System.nanoTime();
        System.out.println("ConversionTest seed " + seed);
        Random random = new Random(seed);
        for (int trial = 0; trial < TRIALS; trial++) {
            BigDecimal amount = anyOf(random, 12);
            BigDecimal rate = anyOf(random, 22).abs().max(new BigDecimal("1E-21"));

            assertThat(Conversion.of(amount, rate))
                    .as("%s x %s", amount, rate)
                    .isEqualTo(Conversion.inFull(amount, rate));
        }
    }

    @Test
    void isInLongsWhatItIsInFullBesideAHalf() {
        long seed = System.nanoTime();
        System.out.println("ConversionTest halves seed " + seed);
        Random random = new Random(seed);
        for (int trial = 0; trial < TRIALS; trial++) {
            BigDecimal rate = new BigDecimal(BigInteger.valueOf(1 + random.nextInt(9)), 9);
            BigDecimal half = new BigDecimal(BigInteger.valueOf(random.nextInt()), 0);
            BigDecimal amount =
                    half.add(new BigDecimal("0.5"))
                            .divide(rate, 15 - random.nextInt(6), RoundingMode.DOWN)
                            .movePointLeft(8);

            assertThat(Conversion.of(amount, rate))
                    .as("%s x %s", amount, rate)
                    .isEqualTo(Conversion.inFull(amount, rate));
        }
    }

    private static BigDecimal anyOf(Random random, int mostPlaces) {
        BigInteger most = BigInteger.TEN.pow(1 + random.nextInt(19));
        BigInteger digits = new BigInteger(most.bitLength(), random).mod(most);
        return new BigDecimal(
                random.nextBoolean() ? digits : digits.negate(), random.nextInt(mostPlaces));
    }
}
