package io.gatehouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FillTest {
    @Test
    void refusesAQuantityOfZeroOrLess() {
        assertThatIllegalArgumentException().isThrownBy(FillDraft.buy(1, "0", "10")::fill);
        assertThatIllegalArgumentException().isThrownBy(FillDraft.buy(1, "-1", "10")::fill);
    }

    @Test
    void refusesARateThatIsNotMoreThanZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(FillDraft.buy(1, "1", "10").rate("0")::fill);
    }

    @Test
    void mayBeHadForNothing() {
        assertThat(FillDraft.sell(1, "7", "0.00").fill().price().value()).isZero();
    }

    @Test
    void isTheSameFillHoweverItsDecimalsWereWritten() {
        assertThat(FillDraft.buy(1, "1.0", "10.00").fee("1.50").rate("1.0850").fill())
                .isEqualTo(FillDraft.buy(1, "1", "10").fee("1.5").rate("1.085").fill());
    }
}
