package io.gatehouse.persistence.signal;

import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.signal.Subscription;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

/** A row of subscription. */
final class SubscriptionRow {
    static final Table<Subscription> TABLE =
            Table.<Subscription>named("subscription")
                    .key("account_id", UUID, Subscription::account)
                    .key("subscription_id", UUID, Subscription::id)
                    .fixed("provider_id", UUID, Subscription::provider)
                    .fixed("strategy", TEXT, Subscription::strategy)
                    .fixed("multiplier", NUMERIC, row -> row.terms().multiplier())
                    .fixed("approval", TEXT, row -> row.terms().approval())
                    .fixed("created_at", TIMESTAMPTZ, Subscription::createdAt)
                    .build();

    private SubscriptionRow() {}

    static Subscription to(Row row) {
        return new Subscription(
                row.accountId(),
                row.uuid("subscription_id"),
                new UserId(row.uuid("provider_id")),
                row.optionalText("strategy"),
                new FollowTerms(
                        row.decimal("multiplier"), row.constant("approval", Approval.class)),
                row.instant("created_at"));
    }
}
