package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader.Reading;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.EquityRecord;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What accounts have made since the platform's day began, in their own currencies: their risk days
 * may have begun at other times. Less than zero is a loss; no deposit counts.
 */
final class PlatformEarnings {
    private final Map<AccountId, BigDecimal> broughtIn;

    private PlatformEarnings(Map<AccountId, BigDecimal> broughtIn) {
        this.broughtIn = broughtIn;
    }

    /** Reads the history of those alone whose own day began at another time. */
    static PlatformEarnings of(List<Reading> readings, EquityHistory history) {
        Map<AccountId, BigDecimal> broughtIn = new HashMap<>();
        if (!readings.isEmpty()) {
            Instant begin = readings.getFirst().market().now().truncatedTo(ChronoUnit.DAYS);
            List<AccountId> others =
                    readings.stream()
                            .map(Reading::book)
                            .filter(book -> !book.dayStart().equals(begin))
                            .map(AccountBook::id)
                            .toList();
            if (!others.isEmpty()) {
                Map<AccountId, EquityRecord> before = history.lastUpTo(others, begin);
                history.latest(others)
                        .forEach(
                                (id, last) -> {
                                    Optional<EquityRecord> start =
                                            Optional.ofNullable(before.get(id));
                                    broughtIn.put(id, broughtIn(last, start));
                                });
            }
        }
        return new PlatformEarnings(broughtIn);
    }

    /** What the account would be worth had it made nothing: all paid in and all earned before. */
    private static BigDecimal broughtIn(EquityRecord last, Optional<EquityRecord> before) {
        BigDecimal earned = before.map(EquityRecord::earned).orElse(BigDecimal.ZERO);
        return last.netDepositsAfter().add(earned);
    }

    /** Books that diverge from their broker's count as they were before. */
    BigDecimal of(AccountBook book, AccountWorth worth) {
        BigDecimal equity = book.isDiverged() ? book.risk().last().equity() : worth.equity();
        BigDecimal start = broughtIn.get(book.id());
        return start == null ? book.risk().day().loss(equity).negate() : equity.subtract(start);
    }
}
