package io.gatehouse.persistence.sizing;

import static io.gatehouse.persistence.PgType.BOOLEAN;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.sizing.Entries;
import io.gatehouse.domain.sizing.SizeCap;
import io.gatehouse.domain.sizing.SizedSetup;
import io.gatehouse.domain.sizing.SizedSetup.Asked;
import io.gatehouse.domain.sizing.SizedSetup.Means;
import io.gatehouse.domain.sizing.SizedSetup.Result;
import io.gatehouse.domain.sizing.SizedSetup.Signalled;
import io.gatehouse.domain.sizing.SizedSetup.Wish;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** The columns of risk_setup_log and what they are of a setup or of a signal's order. */
final class SetupTable {
    static final Table<SizedSetup> TABLE =
            Table.<SizedSetup>named("risk_setup_log")
                    .key("account_id", UUID, SizedSetup::account)
                    .key("setup_id", UUID, SizedSetup::id)
                    .fixed("at", TIMESTAMPTZ, SizedSetup::at)
                    .fixed("signal_id", TEXT, wish(Wish::signalId))
                    .fixed("instrument", TEXT, wish(Wish::instrument))
                    .fixed("side", TEXT, wish(Wish::side))
                    .fixed("price", NUMERIC, SetupTable::price)
                    .fixed("sl_pips", NUMERIC, asked(Asked::stopPips))
                    .fixed("tp_pips", NUMERIC, asked(Asked::targetPips))
                    .fixed("stop_loss", NUMERIC, signalled(Signalled::stop))
                    .fixed("target_price", NUMERIC, signalled(Signalled::target))
                    .fixed("multiplier", NUMERIC, signalled(Signalled::multiplier))
                    .fixed("percent", NUMERIC, signalled(Signalled::percent))
                    .fixed("risk_percent", NUMERIC, SizedSetup::riskPercent)
                    .fixed("balance", NUMERIC, means(Means::balance))
                    .fixed("equity", NUMERIC, means(Means::equity))
                    .fixed("margin_used", NUMERIC, means(Means::marginUsed))
                    .fixed("free_margin", NUMERIC, means(Means::freeMargin))
                    .fixed("budget_1", NUMERIC, means(had -> had.budgets().first()))
                    .fixed("budget_2", NUMERIC, means(had -> had.budgets().second()))
                    .fixed("budget_3", NUMERIC, means(had -> had.budgets().third()))
                    .fixed("volume_1", NUMERIC, result(one -> one.volumes().first()))
                    .fixed("volume_2", NUMERIC, result(one -> one.volumes().second()))
                    .fixed("volume_3", NUMERIC, result(one -> one.volumes().third()))
                    .fixed("margin_1", NUMERIC, result(one -> one.margins().first()))
                    .fixed("margin_2", NUMERIC, result(one -> one.margins().second()))
                    .fixed("margin_3", NUMERIC, result(one -> one.margins().third()))
                    .fixed("approved", BOOLEAN, result(Result::isApproved))
                    .fixed("capped_by", TEXT, result(one -> one.cap().map(SizeCap::by)))
                    .fixed("cap_reason", TEXT, result(one -> one.cap().map(SizeCap::reason)))
                    .fixed("refused_by", TEXT, result(one -> one.refusal().map(SizeCap::by)))
                    .fixed(
                            "refusal_reason",
                            TEXT,
                            result(one -> one.refusal().map(SizeCap::reason)))
                    .build();

    private SetupTable() {}

    static SizedSetup setup(Row row) {
        return new SizedSetup(
                row.uuid("setup_id"),
                row.accountId(),
                row.instant("at"),
                wish(row),
                row.decimal("risk_percent"),
                means(row),
                result(row));
    }

    private static Wish wish(Row row) {
        return row.optionalDecimal("multiplier")
                .<Wish>map(multiplier -> signalled(row, multiplier))
                .orElseGet(() -> asked(row));
    }

    private static Signalled signalled(Row row, BigDecimal multiplier) {
        return new Signalled(
                java.util.UUID.fromString(row.text("signal_id")),
                new Symbol(row.text("instrument")),
                row.constant("side", Side.class),
                row.optionalDecimal("price").map(Price::new),
                new Price(row.decimal("stop_loss")),
                row.optionalDecimal("target_price").map(Price::new),
                multiplier,
                row.decimal("percent"));
    }

    private static Asked asked(Row row) {
        return new Asked(
                row.optionalText("signal_id"),
                new Symbol(row.text("instrument")),
                row.constant("side", Side.class),
                new Price(row.decimal("price")),
                row.decimal("sl_pips"),
                row.optionalDecimal("tp_pips"));
    }

    private static Optional<Means> means(Row row) {
        return row.optionalDecimal("balance")
                .map(
                        balance ->
                                new Means(
                                        balance,
                                        row.decimal("equity"),
                                        row.decimal("margin_used"),
                                        row.decimal("free_margin"),
                                        amounts(row, "budget")));
    }

    private static Result result(Row row) {
        return new Result(
                amounts(row, "volume").map(Quantity::new),
                amounts(row, "margin"),
                cap(row, "capped_by", "cap_reason"),
                cap(row, "refused_by", "refusal_reason"));
    }

    private static Entries<BigDecimal> amounts(Row row, String name) {
        return new Entries<>(name + "_1", name + "_2", name + "_3").map(row::decimal);
    }

    private static Optional<SizeCap> cap(Row row, String by, String reason) {
        return row.optionalText(by).map(name -> new SizeCap(name, row.text(reason)));
    }

    private static Function<SizedSetup, Object> wish(Function<Wish, Object> figure) {
        return setup -> figure.apply(setup.wish());
    }

    private static Object price(SizedSetup setup) {
        return switch (setup.wish()) {
            case Asked asked -> asked.price();
            case Signalled signalled -> signalled.price();
        };
    }

    private static Function<SizedSetup, Object> asked(Function<Asked, Object> figure) {
        return setup ->
                setup.wish() instanceof Asked asked ? figure.apply(asked) : Optional.empty();
    }

    private static Function<SizedSetup, Object> signalled(Function<Signalled, Object> figure) {
        return setup ->
                setup.wish() instanceof Signalled signalled
                        ? figure.apply(signalled)
                        : Optional.empty();
    }

    private static Function<SizedSetup, Object> means(Function<Means, Object> figure) {
        return setup -> setup.means().map(figure);
    }

    private static Function<SizedSetup, Object> result(Function<Result, Object> figure) {
        return setup -> figure.apply(setup.result());
    }
}
