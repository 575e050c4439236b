package io.gatehouse.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerIdTest {
    @Test
    void paperIsTheDefaultBroker() {
        assertThat(BrokerId.PAPER).hasToString("paper");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Paper", "9fix", "fix 44"})
    void refusesOtherSpellings(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BrokerId(name));
    }
}
