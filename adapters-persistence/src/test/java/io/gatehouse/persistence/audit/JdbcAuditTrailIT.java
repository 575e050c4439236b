package io.gatehouse.persistence.audit;

import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.audit.AuditTrailContract;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.RowsFetched;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ExtendWith(DatabaseExtension.class)
class JdbcAuditTrailIT extends AuditTrailContract {
    private static final int LENGTH = 5_000;
    private static final int HALT = 700;
    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    /** One entry a second, a single one of them a halt. */
    private static final String LONG_TRAIL =
            """
            INSERT INTO audit (account_id, sequence, audit_id, at, actor, role, ip, user_agent, endpoint,
                               request_id, action_type, action_category, description, details, success,
                               previous_hash, hash)
            SELECT ?, n, gen_random_uuid(), TIMESTAMPTZ '2026-03-02 09:00Z' + n * INTERVAL '1 second',
                   'ada', 'TRADER', '::1', 'test', '/test', 'r',
                   CASE n WHEN ? THEN 'halt_set' ELSE 'order_placed' END, 'order', '', '{}', TRUE, '',
                   repeat('0', 64)
            FROM generate_series(1, ?) AS n\
            """;

    private final AuditTrail trail;
    private final Transactions transactions;
    private final RowsFetched fetched;

    JdbcAuditTrailIT(AuditTrail trail, Transactions transactions, Database database) {
        this.trail = trail;
        this.transactions = transactions;
        this.fetched = new RowsFetched(database, transactions, "audit");
    }

    @Override
    protected AuditTrail trail() {
        return trail;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Test
    void readsOfALongTrailItsHaltsAlone() {
        AccountId account = accountId();
        transactions.run(() -> fetched.database().execute(LONG_TRAIL, account, HALT, LENGTH));

        assertThat(trail.page(halts(account))).hasSize(1);
        assertThat(fetched.by(() -> trail.page(halts(account)))).isEqualTo(1);
    }

    /**
     * Clocks may differ by a minute: 60 entries beyond what is asked for, and a search for its
     * place.
     */
    @ParameterizedTest
    @CsvSource({"4990, , 11", ", 11, 10", "2000, 2005, 5"})
    void readsOfALongTrailWhatASpanAsksFor(
            @Nullable Integer from, @Nullable Integer to, int entries) {
        AccountId account = accountId();
        transactions.run(() -> fetched.database().execute(LONG_TRAIL, account, HALT, LENGTH));
        AuditTrail.Query span =
                query(account, AuditTrail.Filter.ALL.within(second(from), second(to)));

        assertThat(trail.page(span)).hasSize(entries);
        assertThat(fetched.by(() -> trail.page(span))).isLessThan(entries + 2 * 60 + 2 * 20);
    }

    @Test
    void readsOfALongTrailNothingFromBeforeAnOrder() {
        AccountId account = accountId();
        transactions.run(() -> fetched.database().execute(LONG_TRAIL, account, HALT, LENGTH));
        UUID order = id(BEGIN.plusSeconds(4_990));
        AuditTrail.Query about = query(account, AuditTrail.Filter.ALL.about(order));

        assertThat(fetched.by(() -> assertThat(trail.page(about)).isEmpty()))
                .isLessThan(11 + 60 + 20);
    }

    private static Optional<Instant> second(@Nullable Integer number) {
        return Optional.ofNullable(number).map(BEGIN::plusSeconds);
    }

    private static AuditTrail.Query query(AccountId account, AuditTrail.Filter filter) {
        return new AuditTrail.Query(account, filter, Optional.empty(), 500);
    }

    private static AuditTrail.Query halts(AccountId account) {
        return query(account, AuditTrail.Filter.ofType("halt_set"));
    }
}
