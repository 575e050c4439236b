package io.gatehouse.application.performance;

import static java.util.Comparator.comparing;

import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.EquityEvent.Kind;
import io.gatehouse.domain.risk.EquityRecord;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Equity points in memory. */
public final class InMemoryEquityHistory implements EquityHistory, Reversible {
    private record Key(UUID account, long number) {}

    private final Rows<Key, Kept> rows =
            new Rows<>(comparing(Key::account, Rows.BY_TEXT).thenComparing(Key::number));

    @Override
    public void append(List<Kept> points) {
        points.forEach(
                kept -> rows.insert(new Key(kept.account().value(), kept.point().number()), kept));
    }

    @Override
    public Map<AccountId, EquityRecord> latest(Collection<AccountId> accounts) {
        Map<AccountId, EquityRecord> last = new HashMap<>();
        accounts.forEach(account -> of(account).forEach(point -> last.put(account, point)));
        return last;
    }

    @Override
    public Map<AccountId, EquityRecord> lastUpTo(Collection<AccountId> accounts, Instant at) {
        Map<AccountId, EquityRecord> last = new HashMap<>();
        accounts.forEach(
                account ->
                        of(account)
                                .filter(point -> !at(point).isAfter(at))
                                .max(
                                        comparing(InMemoryEquityHistory::at)
                                                .thenComparing(EquityRecord::number))
                                .ifPresent(point -> last.put(account, point)));
        return last;
    }

    @Override
    public List<EquityRecord> page(Query query) {
        return of(query.account())
                .filter(point -> query.kinds().contains(point.event().kind()))
                .filter(point -> query.from().map(from -> !at(point).isBefore(from)).orElse(true))
                .filter(point -> query.to().map(at(point)::isBefore).orElse(true))
                .filter(point -> query.after().map(last -> point.number() > last).orElse(true))
                .limit(query.limit())
                .toList();
    }

    @Override
    public List<EquityRecord> bounds(AccountId account, LocalDate from, LocalDate to) {
        List<EquityRecord> closes =
                of(account)
                        .filter(point -> Set.of(Kind.OPENING, Kind.DAY).contains(kind(point)))
                        .filter(point -> day(point).isBefore(from))
                        .toList();
        Stream<EquityRecord> within =
                of(account)
                        .filter(point -> kind(point) != Kind.HOUR)
                        .filter(point -> !day(point).isBefore(from) && day(point).isBefore(to));
        return Stream.concat(closes.stream().skip(Math.max(0, closes.size() - 1)), within).toList();
    }

    private Stream<EquityRecord> of(AccountId account) {
        return rows.ascending().filter(kept -> kept.account().equals(account)).map(Kept::point);
    }

    private static Instant at(EquityRecord point) {
        return point.event().point().at();
    }

    private static Kind kind(EquityRecord point) {
        return point.event().kind();
    }

    private static LocalDate day(EquityRecord point) {
        return point.event().riskDay();
    }

    @Override
    public Runnable snapshot() {
        return rows.snapshot();
    }
}
