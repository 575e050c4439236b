package io.gatehouse.persistence.risk;

import static io.gatehouse.persistence.PgType.BOOLEAN;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltRank;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import java.util.Optional;

/** How a row of halt is written and read. */
final class HaltRow {
    static final Table<Halt> TABLE =
            Table.<Halt>named("halt")
                    .key("halt_id", UUID, halt -> halt.id().value())
                    .fixed("scope", TEXT, halt -> halt.target().scope())
                    .fixed("target_id", TEXT, halt -> targetId(halt.target()))
                    .fixed("state", TEXT, Halt::state)
                    .fixed("flatten", BOOLEAN, Halt::flatten)
                    .fixed("reason", TEXT, Halt::reason)
                    .fixed("set_by", TEXT, Halt::setBy)
                    .fixed("set_rank", TEXT, Halt::rank)
                    .fixed("set_at", TIMESTAMPTZ, Halt::setAt)
                    .build();

    static final String IN_FORCE =
            "SELECT "
                    + TABLE.list()
                    + " FROM halt AS t WHERE t.lifted_at IS NULL ORDER BY t.halt_id";

    private HaltRow() {}

    static Halt to(Row row) {
        return new Halt(
                new HaltId(row.uuid("halt_id")),
                target(row),
                row.constant("state", TradingState.class),
                row.flag("flatten"),
                row.text("reason"),
                row.text("set_by"),
                row.constant("set_rank", HaltRank.class),
                row.instant("set_at"));
    }

    private static Halt.Target target(Row row) {
        Scope scope = row.constant("scope", Scope.class);
        return switch (scope) {
            case PLATFORM -> Halt.Target.PLATFORM;
            case USER ->
                    new Halt.Target.OfUser(
                            new UserId(java.util.UUID.fromString(row.text("target_id"))));
            case INSTRUMENT -> new Halt.Target.OfInstrument(new Symbol(row.text("target_id")));
            case ACCOUNT, GROUP -> throw new IllegalStateException("A halt of scope " + scope);
        };
    }

    private static Optional<String> targetId(Halt.Target target) {
        if (target instanceof Halt.Target.OfAccount(AccountId account)) {
            throw new IllegalArgumentException("The halt of " + account + " lies in it");
        }
        return target.id();
    }
}
