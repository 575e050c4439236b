package io.gatehouse.application.performance;

import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.EquityHistory.Kept;
import io.gatehouse.application.port.EquityHistory.Query;
import io.gatehouse.application.port.Rollback;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.performance.EquityDay;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.EquityEvent.Kind;
import io.gatehouse.domain.risk.EquityPoint;
import io.gatehouse.domain.risk.EquityRecord;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What every equity history does. */
public abstract class EquityHistoryContract {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final AccountId account = accountId();
    private final EquityRecord opening =
            EquityRecord.first(event(Kind.OPENING, NINE, "1000.25", "0", true));
    private final EquityRecord hour =
            opening.followedBy(event(Kind.HOUR, later(1), "1010", "0", false));
    private final EquityRecord flow =
            hour.followedBy(event(Kind.FLOW, later(2), "1100.275", "-100.1", true));
    private final EquityRecord monday =
            flow.followedBy(event(Kind.DAY, later(15), "1000", "0", true));
    private final EquityRecord tuesday =
            monday.followedBy(day(MONDAY.plusDays(1), later(39), "990"));

    protected abstract EquityHistory history();

    protected abstract Transactions transactions();

    @Test
    void keepsEveryFigure() {
        append(opening, hour, flow);

        assertThat(page(EnumSet.allOf(Kind.class), Optional.empty(), 9))
                .containsExactly(opening, hour, flow);
    }

    @Test
    void tellsTheLastPointOfEachAccount() {
        AccountId other = accountId();
        append(opening, hour, flow);
        transactions().run(() -> history().append(List.of(new Kept(other, opening))));

        assertThat(history().latest(List.of(account, other, accountId())))
                .containsOnlyKeys(account, other)
                .containsEntry(account, flow)
                .containsEntry(other, opening);
    }

    @Test
    void tellsTheLastPointUpToAnInstant() {
        EquityRecord another = hour.followedBy(event(Kind.HOUR, later(1), "1011", "0", true));
        append(opening, hour, another, another.followedBy(day(MONDAY, later(15), "1000")));

        assertThat(history().lastUpTo(account, later(0).minusNanos(1000))).isEmpty();
        assertThat(history().lastUpTo(account, later(0))).contains(opening);
        // Of two points at one instant the one that came later.
        assertThat(history().lastUpTo(account, later(1))).contains(another);
        assertThat(history().lastUpTo(account, later(15).minusNanos(1000))).contains(another);
        assertThat(history().lastUpTo(accountId(), later(1))).isEmpty();
        assertThat(history().lastUpTo(List.of(account, accountId()), later(1)))
                .isEqualTo(Map.of(account, another));
    }

    @Test
    void listsTheOldestFirstPageByPage() {
        append(opening, hour, flow, monday);

        assertThat(page(EnumSet.allOf(Kind.class), Optional.empty(), 2))
                .containsExactly(opening, hour);
        assertThat(page(EnumSet.allOf(Kind.class), Optional.of(2L), 9))
                .containsExactly(flow, monday);
        assertThat(page(Set.of(Kind.OPENING, Kind.DAY), Optional.empty(), 9))
                .containsExactly(opening, monday);
    }

    @Test
    void listsFromTheBeginUpToButNotAtTheEnd() {
        append(opening, hour, flow);

        Query query =
                new Query(
                        account,
                        EnumSet.allOf(Kind.class),
                        Optional.of(later(1)),
                        Optional.of(later(2)),
                        Optional.empty(),
                        9);
        assertThat(history().page(query)).containsExactly(hour);
    }

    @Test
    void tellsDaysWithTheirFlows() {
        append(opening, hour, flow, monday, tuesday);

        List<EquityDay> days = history().days(account, MONDAY, MONDAY.plusDays(9));

        assertThat(days).extracting(EquityDay::date).containsExactly(MONDAY, MONDAY.plusDays(1));
        assertThat(days.getFirst().opening()).isEqualByComparingTo("1000.25");
        assertThat(days.getFirst().flows()).hasSize(1);
        assertThat(days.getFirst().flows().getFirst().before()).isEqualByComparingTo("1100.275");
        assertThat(days.getLast().opening()).isEqualByComparingTo("1000");
        assertThat(days.getLast().close()).isEqualByComparingTo("990");
    }

    @Test
    void theFirstDayAskedForOpensWithTheCloseBefore() {
        append(opening, flowAfter(opening), monday, tuesday);

        List<EquityDay> days = history().days(account, MONDAY.plusDays(1), MONDAY.plusDays(2));

        assertThat(days).extracting(EquityDay::date).containsExactly(MONDAY.plusDays(1));
        assertThat(days.getFirst().opening()).isEqualByComparingTo("1000");
        assertThat(history().days(account, MONDAY, MONDAY)).isEmpty();
    }

    @Test
    void keepsNothingThatWasRolledBack() {
        Rollback.after(transactions(), () -> history().append(List.of(new Kept(account, opening))));

        assertThat(history().latest(List.of(account))).isEmpty();
    }

    private EquityRecord flowAfter(EquityRecord before) {
        return before.followedBy(event(Kind.FLOW, later(2), "1000", "1", true));
    }

    private List<EquityRecord> page(Set<Kind> kinds, Optional<Long> after, int limit) {
        return history()
                .page(new Query(account, kinds, Optional.empty(), Optional.empty(), after, limit));
    }

    private void append(EquityRecord... points) {
        transactions()
                .run(
                        () ->
                                history()
                                        .append(
                                                Stream.of(points)
                                                        .map(point -> new Kept(account, point))
                                                        .toList()));
    }

    private static Instant later(int hours) {
        return NINE.plus(Duration.ofHours(hours));
    }

    private static EquityEvent day(LocalDate date, Instant at, String equity) {
        return EquityEvent.of(Kind.DAY, date, point(at, equity), true);
    }

    private static EquityEvent event(
            Kind kind, Instant at, String equity, String flow, boolean current) {
        return new EquityEvent(kind, MONDAY, point(at, equity), new BigDecimal(flow), current);
    }

    private static EquityPoint point(Instant at, String equity) {
        return new EquityPoint(at, new BigDecimal(equity), new BigDecimal("999.5"));
    }
}
