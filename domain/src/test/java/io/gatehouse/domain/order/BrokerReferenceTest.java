package io.gatehouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerReferenceTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "35, Z", "36, 10", "9223372036854775807, 1Y2P0IJ32E8E7"})
    void isWrittenInBaseThirtySix(long value, String text) {
        assertThat(new BrokerReference(value).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void refusesWhatIsNotMoreThanZero(long value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BrokerReference(value));
    }
}
