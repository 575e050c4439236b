package io.gatehouse.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;

class SignalStatusTest {
    /** Every event (columns) on every status (rows); {@code x} is refused. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            ignoreLeadingAndTrailingWhitespace = true,
            textBlock =
                    """
                    PENDING PLACING REJECTED x x x EXPIRED
                    PLACING PLACING x APPROVED DENIED EXPIRED PLACING
                    APPROVED APPROVED x APPROVED x x APPROVED
                    DENIED PLACING REJECTED x x x DENIED
                    REJECTED x REJECTED x x x REJECTED
                    EXPIRED x x x x x EXPIRED
                    """)
    void movesAsTheTableSays(
            SignalStatus from,
            String approve,
            String reject,
            String order,
            String deny,
            String lapse,
            String expire) {
        assertThat(Arrays.stream(SignalEvent.values()).map(event -> next(from, event)))
                .containsExactlyElementsOf(List.of(approve, reject, order, deny, lapse, expire));
    }

    @ParameterizedTest
    @EnumSource
    void neverLeavesWhatIsOverByApproval(SignalStatus status) {
        boolean isOver = status == SignalStatus.REJECTED || status == SignalStatus.EXPIRED;

        assertThat(status.after(SignalEvent.APPROVE).isEmpty()).isEqualTo(isOver);
    }

    private static String next(SignalStatus from, SignalEvent event) {
        return from.after(event).map(Enum::name).orElse("x");
    }
}
