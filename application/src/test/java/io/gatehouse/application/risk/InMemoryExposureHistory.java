package io.gatehouse.application.risk;

import io.gatehouse.application.port.ExposureHistory;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.portfolio.ExposureSnapshot;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Snapshots in memory. */
public final class InMemoryExposureHistory implements ExposureHistory, Reversible {
    private final Rows<UUID, ExposureSnapshot> rows = Rows.byUuid(Function.identity());

    @Override
    public void append(List<ExposureSnapshot> snapshots) {
        snapshots.forEach(snapshot -> rows.insert(snapshot.id(), snapshot));
    }

    @Override
    public Set<AccountId> exposed(Collection<AccountId> accounts) {
        return accounts.stream()
                .filter(
                        account ->
                                rows.descending()
                                        .filter(one -> one.account().equals(account))
                                        .findFirst()
                                        .filter(last -> !last.byInstrument().isEmpty())
                                        .isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public List<ExposureSnapshot> page(Query query) {
        return rows.descending()
                .filter(one -> one.account().equals(query.account()))
                .filter(one -> query.from().map(from -> !one.at().isBefore(from)).orElse(true))
                .filter(one -> query.to().map(one.at()::isBefore).orElse(true))
                .filter(one -> query.before().map(id -> isBefore(one, id)).orElse(true))
                .limit(query.limit())
                .toList();
    }

    @Override
    public int forgetBefore(Instant at, int atMost) {
        List<UUID> old =
                rows.ascending()
                        .filter(one -> one.at().isBefore(at))
                        .map(ExposureSnapshot::id)
                        .limit(atMost)
                        .toList();
        old.forEach(rows::remove);
        return old.size();
    }

    private static boolean isBefore(ExposureSnapshot one, UUID id) {
        return Rows.BY_TEXT.compare(one.id(), id) < 0;
    }

    @Override
    public Runnable snapshot() {
        return rows.snapshot();
    }
}
