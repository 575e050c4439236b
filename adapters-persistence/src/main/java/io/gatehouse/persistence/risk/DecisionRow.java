package io.gatehouse.persistence.risk;

import static io.gatehouse.persistence.PgType.BIGINT;
import static io.gatehouse.persistence.PgType.BOOLEAN;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

/** A row of decision. */
final class DecisionRow {
    static final Table<SealedReceipt> TABLE =
            Table.<SealedReceipt>named("decision")
                    .key("account_id", UUID, SealedReceipt::account)
                    .key("decision_id", UUID, SealedReceipt::decisionId)
                    .fixed("sequence", BIGINT, SealedReceipt::sequence)
                    .fixed("order_id", UUID, SealedReceipt::orderId)
                    .fixed("approved", BOOLEAN, SealedReceipt::approved)
                    .fixed("at", TIMESTAMPTZ, SealedReceipt::at)
                    .fixed("hash", TEXT, SealedReceipt::hash)
                    .fixed("receipt", TEXT, SealedReceipt::canonical)
                    .build();

    private DecisionRow() {}

    static SealedReceipt to(Row row) {
        return new SealedReceipt(
                row.accountId(),
                row.uuid("decision_id"),
                row.optionalUuid("order_id").map(OrderId::new),
                row.number("sequence"),
                row.flag("approved"),
                row.instant("at"),
                row.text("receipt"),
                row.text("hash"));
    }
}
