package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class EntrySplitsTest {
    @ParameterizedTest
    @CsvSource({"0.50,0.35,0.15", "1,0,0", "0.333333333333,0.333333333333,0.333333333334"})
    void addUpToOne(BigDecimal first, BigDecimal second, BigDecimal third) {
        EntrySplits splits = new EntrySplits(first, second, third);

        assertThat(splits.first().add(splits.second()).add(splits.third()))
                .isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({"0.50,0.35,0.16", "0.50,0.35,0.14", "1.1,-0.1,0", "50,35,15", "0,0,0"})
    void nothingElseIsASplit(BigDecimal first, BigDecimal second, BigDecimal third) {
        assertThatThrownBy(() -> new EntrySplits(first, second, third))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add up to 1");
    }

    @Test
    void areEqualHoweverManyZerosTheyHave() {
        assertThat(
                        new EntrySplits(
                                new BigDecimal("0.5"),
                                new BigDecimal("0.350"),
                                new BigDecimal("0.15")))
                .isEqualTo(EntrySplits.USUAL);
    }
}
