package io.gatehouse.application.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.risk.Rehearsal;
import io.gatehouse.application.risk.RehearsalDesk;
import io.gatehouse.domain.risk.RiskLimit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copy of 3 lots that risks the house's 3 % on an account whose own limit is 2 %. */
class RehearsedCopiesTest extends FanOutCase {
    @ParameterizedTest
    @CsvSource({
        "MAX_WORKING_ORDERS, 25, 0",
        // the house's percent stands in for whatever the account's own is
        "RISK_PER_TRADE_PERCENT, 1, 0",
        // 3 lots are 330,000, 3.3 times the equity
        "LEVERAGE_LIMIT, 3.3, 0",
        "LEVERAGE_LIMIT, 3.2, 1",
    })
    void copiesAreRehearsedAtThePercentThatTheyWereOrderedAt(
            RiskLimit limit, String value, int changed) {
        follow(big, "1");
        fannedOut(signal());

        Rehearsal rehearsal = new RehearsalDesk(it.house, big).under(limit, value);

        assertThat(rehearsal.decisions()).isEqualTo(1);
        assertThat(rehearsal.notRehearsed()).isZero();
        assertThat(rehearsal.verdictsChanged()).isEqualTo(changed);
    }
}
