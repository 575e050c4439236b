package io.gatehouse.rest.ledger;

import io.gatehouse.application.ledger.CashSummary;
import io.gatehouse.application.ledger.ShowStatement.Statement;
import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.TimeWindow;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Cash of an account over some time. Balances and totals are of the whole time, whatever page of
 * its lines this is; each line carries the balance after it.
 */
@Serdeable.Serializable
record StatementBody(
        UUID accountId,
        @Nullable Instant from,
        @Nullable Instant to,
        List<Currency> currencies,
        List<EntryBody> data,
        @Nullable String nextCursor) {

    /** Opening balance plus the totals of the kinds is the closing balance. */
    @Serdeable.Serializable
    record Currency(
            String currency,
            BigDecimal openingBalance,
            BigDecimal closingBalance,
            Map<String, BigDecimal> totals) {
        static Currency from(CashSummary cash) {
            return new Currency(
                    cash.currency().code(),
                    cash.opening(),
                    cash.closing(),
                    cash.byKind().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            entry -> entry.getKey().name(),
                                            Map.Entry<EntryKind, BigDecimal>::getValue)));
        }
    }

    static StatementBody from(
            TimeWindow window, Statement statement, PageRequest request, LinePage page) {
        return new StatementBody(
                statement.account().value(),
                window.from().orElse(null),
                window.to().orElse(null),
                statement.currencies().stream().map(Currency::from).toList(),
                page.lines().stream().map(EntryBody::from).toList(),
                page.more() ? request.next(page.cursorAfter()) : null);
    }
}
