package io.gatehouse.persistence.risk;

import static io.gatehouse.persistence.PgType.BIGINT;
import static io.gatehouse.persistence.PgType.BOOLEAN;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.DecisionLog.Sealed;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

/** A row of decision. */
final class DecisionRow {
    static final Table<Sealed> TABLE =
            Table.<Sealed>named("decision")
                    .key("account_id", UUID, Sealed::account)
                    .key("decision_id", UUID, Sealed::decisionId)
                    .fixed("sequence", BIGINT, Sealed::sequence)
                    .fixed("order_id", UUID, Sealed::orderId)
                    .fixed("approved", BOOLEAN, Sealed::approved)
                    .fixed("at", TIMESTAMPTZ, Sealed::at)
                    .fixed("hash", TEXT, Sealed::hash)
                    .fixed("receipt", TEXT, Sealed::canonical)
                    .build();

    private DecisionRow() {}

    static Sealed to(Row row) {
        return new Sealed(
                new AccountId(row.uuid("account_id")),
                row.uuid("decision_id"),
                row.optionalUuid("order_id").map(OrderId::new),
                row.number("sequence"),
                row.flag("approved"),
                row.instant("at"),
                row.text("receipt"),
                row.text("hash"));
    }
}
