package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.domain.performance.EquityDay;
import io.gatehouse.domain.performance.EquityFlow;
import io.gatehouse.domain.risk.EquityEvent.Kind;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days of March 2026 in UTC. */
class EquityDaysTest {
    private final List<EquityRecord> points = new ArrayList<>();

    @Test
    void aDayGoesFromTheCloseBeforeItToItsOwn() {
        add(Kind.OPENING, "2026-03-02", "1000", "0");
        add(Kind.HOUR, "2026-03-02", "1010", "0");
        add(Kind.DAY, "2026-03-02", "1100", "0");
        add(Kind.DAY, "2026-03-03", "1045", "0");

        List<EquityDay> days = EquityDays.of(points);

        assertThat(days).extracting(EquityDay::date).containsExactly(march(2), march(3));
        assertThat(days).extracting(EquityDay::opening).containsExactly(n("1000"), n("1100"));
        assertThat(days).extracting(EquityDay::close).containsExactly(n("1100"), n("1045"));
        assertThat(days).extracting(EquityDay::nav).containsExactly(n("1.1"), n("1.045"));
    }

    @Test
    void aFlowComesWithTheValueBeforeIt() {
        add(Kind.OPENING, "2026-03-02", "1000", "0");
        add(Kind.FLOW, "2026-03-02", "1100", "-100");
        add(Kind.RESET, "2026-03-02", "990", "10");
        add(Kind.DAY, "2026-03-02", "1000", "0");
        add(Kind.DAY, "2026-03-03", "1000", "0");

        List<EquityDay> days = EquityDays.of(points);

        assertThat(days.getFirst().flows())
                .extracting(EquityFlow::before, EquityFlow::amount)
                .containsExactly(tuple(n("1100"), n("-100")), tuple(n("990"), n("10")));
        assertThat(days.getLast().flows()).isEmpty();
    }

    @Test
    void aDayThatHasNotEndedIsNotThere() {
        add(Kind.OPENING, "2026-03-02", "1000", "0");
        add(Kind.FLOW, "2026-03-02", "1000", "5");

        assertThat(EquityDays.of(points)).isEmpty();
    }

    @Test
    void aCloseWithoutOneBeforeItOnlyOpensTheNextDay() {
        add(Kind.DAY, "2026-03-02", "1000", "0");
        add(Kind.DAY, "2026-03-03", "1010", "0");

        assertThat(EquityDays.of(points)).extracting(EquityDay::date).containsExactly(march(3));
    }

    @Test
    void twoClosesUnderOneDateAreOneDay() {
        add(Kind.OPENING, "2026-03-02", "1000", "0");
        add(Kind.DAY, "2026-03-02", "1100", "0");
        add(Kind.FLOW, "2026-03-02", "1100", "7");
        add(Kind.DAY, "2026-03-02", "1200", "0");

        List<EquityDay> days = EquityDays.of(points);

        assertThat(days).hasSize(1);
        assertThat(days.getFirst().opening()).isEqualByComparingTo("1000");
        assertThat(days.getFirst().close()).isEqualByComparingTo("1200");
        assertThat(days.getFirst().flows()).hasSize(1);
    }

    private void add(Kind kind, String day, String equity, String flow) {
        EquityEvent event =
                new EquityEvent(
                        kind,
                        LocalDate.parse(day),
                        new EquityPoint(Instant.parse(day + "T12:00:00Z"), n(equity), n(equity)),
                        n(flow),
                        true);
        points.add(
                points.isEmpty() ? EquityRecord.first(event) : points.getLast().followedBy(event));
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static BigDecimal n(String value) {
        return new BigDecimal(value);
    }
}
