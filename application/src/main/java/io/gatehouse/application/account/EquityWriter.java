package io.gatehouse.application.account;

import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.EquityRecord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Appends what happened to the equity of accounts to their histories, each point on the one before:
 * the accounts' rows are locked, so nobody else appends between.
 */
final class EquityWriter {
    private final EquityHistory history;

    EquityWriter(EquityHistory history) {
        this.history = history;
    }

    void write(Collection<AccountBook> books) {
        List<AccountBook> moved =
                books.stream().filter(book -> !book.changes().equity().isEmpty()).toList();
        if (!moved.isEmpty()) {
            Map<AccountId, EquityRecord> last =
                    history.latest(moved.stream().map(AccountBook::id).toList());
            history.append(moved.stream().flatMap(book -> records(book, last).stream()).toList());
        }
    }

    private static List<EquityHistory.Kept> records(
            AccountBook book, Map<AccountId, EquityRecord> latest) {
        List<EquityHistory.Kept> records = new ArrayList<>();
        Optional<EquityRecord> last = Optional.ofNullable(latest.get(book.id()));
        for (EquityEvent event : book.changes().equity()) {
            EquityRecord record =
                    last.map(before -> before.followedBy(event))
                            .orElseGet(() -> EquityRecord.first(event));
            records.add(new EquityHistory.Kept(book.id(), record));
            last = Optional.of(record);
        }
        return records;
    }
}
