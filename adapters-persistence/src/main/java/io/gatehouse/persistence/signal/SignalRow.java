package io.gatehouse.persistence.signal;

import static io.gatehouse.persistence.PgType.INTEGER;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.signal.SignalIdea;
import io.gatehouse.domain.signal.SignalResult;
import io.gatehouse.domain.signal.SignalStatus;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import java.util.function.Function;

/** A row of signal. */
final class SignalRow {
    static final Table<Signal> TABLE =
            Table.<Signal>named("signal")
                    .key("account_id", UUID, Signal::account)
                    .key("signal_id", UUID, Signal::id)
                    .fixed("provider_id", UUID, Signal::provider)
                    .fixed("instrument", TEXT, idea(SignalIdea::instrument))
                    .fixed("side", TEXT, idea(SignalIdea::side))
                    .fixed("entry_price", NUMERIC, idea(SignalIdea::entry))
                    .fixed("stop_loss", NUMERIC, idea(SignalIdea::stop))
                    .fixed("target_price", NUMERIC, idea(SignalIdea::target))
                    .fixed("confidence", NUMERIC, idea(SignalIdea::confidence))
                    .fixed("quantity", NUMERIC, idea(SignalIdea::quantity))
                    .fixed("strategy", TEXT, idea(SignalIdea::strategy))
                    .fixed("multiplier", NUMERIC, terms(FollowTerms::multiplier))
                    .fixed("approval", TEXT, terms(FollowTerms::approval))
                    .fixed("created_at", TIMESTAMPTZ, Signal::createdAt)
                    .fixed("expires_at", TIMESTAMPTZ, Signal::expiresAt)
                    .column("status", TEXT, Signal::status)
                    .column("attempts", INTEGER, Signal::attempts)
                    .column("order_id", UUID, result(SignalResult::order))
                    .column("ordered_quantity", NUMERIC, result(SignalResult::quantity))
                    .column("result_code", TEXT, result(SignalResult::code))
                    .column("result_reason", TEXT, result(SignalResult::reason))
                    .column("updated_at", TIMESTAMPTZ, Signal::updatedAt)
                    .column("fanned_out_at", TIMESTAMPTZ, Signal::fannedOutAt)
                    .build();

    /** What became of one attempt, and of no other. */
    static final Table<Signal> SETTLED =
            Table.<Signal>named("signal")
                    .key("account_id", UUID, Signal::account)
                    .key("signal_id", UUID, Signal::id)
                    .key("attempts", INTEGER, Signal::attempts)
                    .column("status", TEXT, Signal::status)
                    .column("order_id", UUID, result(SignalResult::order))
                    .column("ordered_quantity", NUMERIC, result(SignalResult::quantity))
                    .column("result_code", TEXT, result(SignalResult::code))
                    .column("result_reason", TEXT, result(SignalResult::reason))
                    .column("updated_at", TIMESTAMPTZ, Signal::updatedAt)
                    .build();

    private SignalRow() {}

    static Signal to(Row row) {
        return new Signal(
                row.accountId(),
                new SignalId(row.uuid("signal_id")),
                new UserId(row.uuid("provider_id")),
                idea(row),
                row.optionalDecimal("multiplier")
                        .map(
                                multiplier ->
                                        new FollowTerms(
                                                multiplier,
                                                row.constant("approval", Approval.class))),
                row.constant("status", SignalStatus.class),
                row.integer("attempts"),
                result(row),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.instant("updated_at"),
                row.optionalInstant("fanned_out_at"));
    }

    private static SignalIdea idea(Row row) {
        return new SignalIdea(
                new Symbol(row.text("instrument")),
                row.constant("side", Side.class),
                row.optionalDecimal("entry_price").map(Price::new),
                new Price(row.decimal("stop_loss")),
                row.optionalDecimal("target_price").map(Price::new),
                row.decimal("confidence"),
                row.optionalDecimal("quantity").map(Quantity::new),
                row.optionalText("strategy"));
    }

    private static SignalResult result(Row row) {
        return new SignalResult(
                row.optionalUuid("order_id").map(OrderId::new),
                row.optionalDecimal("ordered_quantity").map(Quantity::new),
                row.optionalText("result_code"),
                row.optionalText("result_reason"));
    }

    private static Function<Signal, Object> idea(Function<SignalIdea, Object> part) {
        return signal -> part.apply(signal.idea());
    }

    private static Function<Signal, Object> terms(Function<FollowTerms, Object> part) {
        return signal -> signal.followed().map(part);
    }

    private static Function<Signal, Object> result(Function<SignalResult, Object> part) {
        return signal -> part.apply(signal.result());
    }
}
