package io.gatehouse.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.account.Approval;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Optional;

class FollowTermsTest {
    @ParameterizedTest
    @CsvSource({
        "1, 2, 3",
        "0.5, 2, 1.5",
        "2, 2, 3",
        "2, 3, 3",
        "2, 4, 4",
        "2, 6, 6",
        "2, 10, 6",
        "10, 50, 30",
        "2, , 6"
    })
    void exceedsTheHousesThreePercentOnlyWithinTheAccountsOwnLimit(
            String multiplier, BigDecimal ownLimit, String percent) {
        assertThat(terms(multiplier).percent(new BigDecimal("3"), Optional.ofNullable(ownLimit)))
                .isEqualByComparingTo(percent);
    }

    @Test
    void keepsItsShareByHand() {
        assertThat(terms("0.5").byHand())
                .isEqualTo(new FollowTerms(new BigDecimal("0.5"), Approval.MANUAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0099", "10.01", "-1"})
    void hasAMultiplierOfOneHundredthToTen(String multiplier) {
        assertThatIllegalArgumentException().isThrownBy(() -> terms(multiplier));
    }

    private static FollowTerms terms(String multiplier) {
        return new FollowTerms(new BigDecimal(multiplier), Approval.AUTO);
    }
}
