package io.gatehouse.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;

class BrokerSyncTest {
    @Test
    void isUnknownBeforeTheFirstTime() {
        assertThat(new BrokerSync(DataState.UNKNOWN, Optional.empty()).at()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = DataState.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void isNothingElseWithoutATime(DataState state) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BrokerSync(state, Optional.empty()))
                .withMessage("What is " + state + " was synced at some time");
    }
}
