package io.gatehouse.broker.paper;

import java.math.BigDecimal;
import java.time.Duration;

/** A setting of this broker, refused by the name that it has in the environment. */
record PaperSetting(String name) {

    void requireShare(BigDecimal value) {
        require(
                value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0,
                "is a number from 0 to 1",
                value);
    }

    void requireNotNegative(BigDecimal value) {
        require(value.signum() >= 0, "is a number of 0 or more", value);
    }

    void requireNotNegative(Duration value) {
        require(!value.isNegative(), "is a duration of 0 or more", value);
    }

    void requireAtLeastOne(int value) {
        require(value >= 1, "is a whole number of 1 or more", value);
    }

    void require(boolean holds, String wanted, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "GATEHOUSE_PAPER_%s %s, not %s.".formatted(name, wanted, value));
        }
    }
}
