package io.gatehouse.persistence.account;

import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.AccountStore.State;
import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.RepeatLatch;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of repeat_latch. */
@Singleton
final class RepeatLatchRows {
    private static final Table<Owned<RepeatLatch>> TABLE =
            Table.<Owned<RepeatLatch>>named("repeat_latch")
                    .key("account_id", UUID, Owned::account)
                    .key("instrument", TEXT, row -> row.value().instrument().value())
                    .key("side", TEXT, row -> row.value().side())
                    .column("at", TIMESTAMPTZ, row -> row.value().at())
                    .build();

    private final Database database;

    RepeatLatchRows(Database database) {
        this.database = database;
    }

    /**
     * Keeps the latches that the states carry. Rows of a state without any stay and are not read:
     * its risk_state row says that there are none, and most saved states never had one.
     */
    void save(List<State> states) {
        List<State> latched =
                states.stream()
                        .filter(state -> !state.risk().trading().repeats().isEmpty())
                        .toList();
        if (!latched.isEmpty()) {
            database.execute(
                    "DELETE FROM repeat_latch WHERE account_id = ANY(?)",
                    latched.stream().map(state -> state.account().id()).toList());
            database.insert(TABLE, latched.stream().flatMap(RepeatLatchRows::owned).toList());
        }
    }

    private static Stream<Owned<RepeatLatch>> owned(State state) {
        return state.risk().trading().repeats().stream()
                .map(latch -> new Owned<>(state.account().id(), latch));
    }

    /** Of accounts that have any, each after the lock that covers it. */
    Map<AccountId, List<RepeatLatch>> of(Collection<AccountId> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : database
                        .list(
                                RepeatLatchRows::owned,
                                "SELECT "
                                        + TABLE.list()
                                        + " FROM repeat_latch AS t WHERE t.account_id = ANY(?)",
                                accounts)
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Owned::account,
                                        Collectors.mapping(Owned::value, Collectors.toList())));
    }

    private static Owned<RepeatLatch> owned(Row row) {
        return new Owned<>(
                row.accountId(),
                new RepeatLatch(
                        new Symbol(row.text("instrument")),
                        row.constant("side", Side.class),
                        row.instant("at")));
    }
}
