package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Three percent from 08:00 on, one from 10:00 to 11:00, two from 11:00 to 12:00, 7 from 14:00. */
class RiskConfigTimelineTest {
    private static final RiskConfigVersion FIRST =
            RiskConfigVersion.first(RiskConfig.USUAL, at("08:00"));
    private static final RiskWindow ONE = window("10:00", "11:00", "1");
    private static final RiskWindow TWO = window("11:00", "12:00", "2");
    private static final RiskWindow SEVEN = window("14:00", "15:00", "7");
    private static final RiskConfigTimeline DAY =
            new RiskConfigTimeline(FIRST, List.of(ONE, TWO, SEVEN));

    @ParameterizedTest
    @CsvSource({
        "08:00,3,1",
        "09:59:59.999999,3,1",
        "10:00,1,2",
        "10:59:59.999999,1,2",
        "11:00,2,4",
        "11:59:59.999999,2,4",
        "12:00,3,5",
        "14:30,7,6",
        "23:00,3,7",
    })
    void isInForceFromTheBeginOfAWindowToItsEnd(String time, String percent, int version) {
        RiskConfigVersion inForce = DAY.at(at(time));

        assertThat(inForce.config().fixedRiskPercent()).isEqualByComparingTo(percent);
        assertThat(inForce.number()).isEqualTo(version);
    }

    @Test
    void itsVersionsBeginWithTheWindowsHoweverLateTheyAreLookedAt() {
        assertThat(DAY.due(at("12:30")))
                .extracting(RiskConfigVersion::updatedAt)
                .containsExactly(at("10:00"), at("11:00"), at("11:00"), at("12:00"));
        assertThat(DAY.over(at("12:30"))).containsExactly(ONE, TWO);
    }

    @ParameterizedTest
    @CsvSource({"10:30", "11:00", "11:30", "12:30", "14:30", "16:00"})
    void isTheSameWhetherOrNotVersionsWereRecordedOnTheWay(String recordedAt) {
        RiskConfigVersion recorded = DAY.at(at(recordedAt));
        List<RiskWindow> left =
                DAY.windows().stream().filter(one -> !one.endsBy(at(recordedAt))).toList();

        RiskConfigTimeline later = new RiskConfigTimeline(recorded, left);

        assertThat(later.due(at(recordedAt))).isEmpty();
        assertThat(later.at(at("23:00"))).isEqualTo(DAY.at(at("23:00")));
    }

    @Test
    void whatElseIsChangedInAWindowStays() {
        RiskConfigVersion running = DAY.at(at("10:00"));
        RiskConfig other =
                new RiskConfig(new BigDecimal("1"), EntrySplits.USUAL, new BigDecimal("30"), 5);
        RiskConfigVersion changed = running.next(other, at("10:30"), "ada", Optional.empty());

        RiskConfig after = new RiskConfigTimeline(changed, List.of(ONE)).at(at("11:00")).config();

        assertThat(after.fixedRiskPercent()).isEqualByComparingTo("3");
        assertThat(after.marginBufferPercent()).isEqualByComparingTo("30");
    }

    @Test
    void windowsThatOnlyTouchDoNotOverlap() {
        assertThat(ONE.overlaps(TWO)).isFalse();
        assertThat(TWO.overlaps(ONE)).isFalse();
        assertThat(window("10:59", "11:01", "1").overlaps(ONE)).isTrue();
        assertThat(window("10:59", "11:01", "1").overlaps(TWO)).isTrue();
        assertThat(window("09:00", "13:00", "1").overlaps(ONE)).isTrue();
        assertThat(window("10:15", "10:30", "1").overlaps(ONE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"10:00,10:00,1", "10:01,10:00,1", "10:00,11:00,0.09", "10:00,11:00,50.01"})
    void aWindowHasTimeAndAPossiblePercent(String from, String to, String percent) {
        assertThatThrownBy(() -> window(from, to, percent))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RiskWindow window(String from, String to, String percent) {
        return new RiskWindow(
                UUID.nameUUIDFromBytes((from + to).getBytes(StandardCharsets.UTF_8)),
                at(from),
                at(to),
                new BigDecimal(percent),
                "ada",
                at("07:00"),
                Optional.empty());
    }

    private static Instant at(String time) {
        return LocalTime.parse(time).atDate(LocalDate.of(2026, 3, 2)).toInstant(ZoneOffset.UTC);
    }
}
