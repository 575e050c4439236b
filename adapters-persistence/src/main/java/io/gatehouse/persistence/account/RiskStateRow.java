package io.gatehouse.persistence.account;

import static io.gatehouse.persistence.PgType.BOOLEAN;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.AccountStore.State;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.EquityPoint;
import io.gatehouse.domain.risk.LastEquity;
import io.gatehouse.domain.risk.LossPeriod;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.MoneyPeak;
import io.gatehouse.domain.risk.NavPeak;
import io.gatehouse.domain.risk.RiskState;
import io.gatehouse.domain.risk.TradingLatches;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A row of risk_state. */
final class RiskStateRow {
    static final Table<State> TABLE = table();

    private RiskStateRow() {}

    private static Table<State> table() {
        Table.Builder<State> table =
                Table.<State>named("risk_state")
                        .key("account_id", UUID, state -> state.account().id());
        for (LossSpan span : LossSpan.values()) {
            addPeriod(table, prefix(span), state -> state.risk().period(span));
        }
        return table.column("nav_units", NUMERIC, state -> state.risk().navPeak().units())
                .column("nav_peak", NUMERIC, state -> state.risk().navPeak().peakNav())
                .column("paid_in", NUMERIC, state -> state.risk().moneyPeak().paidIn())
                .column("highest_profit", NUMERIC, state -> state.risk().moneyPeak().highest())
                .column(
                        "day_end_profit",
                        NUMERIC,
                        state -> state.risk().moneyPeak().highestAtDayEnd())
                .column("drawdown_level", TEXT, state -> state.risk().drawdown())
                .column("last_at", TIMESTAMPTZ, state -> state.risk().last().at())
                .column("last_equity", NUMERIC, state -> state.risk().last().equity())
                .column("last_balance", NUMERIC, state -> state.risk().last().balance())
                .column("last_trusted", BOOLEAN, state -> state.risk().lastTrusted())
                .column("last_confirmed", NUMERIC, state -> state.risk().kept().confirmed())
                .column(
                        "last_confirmed_at",
                        TIMESTAMPTZ,
                        state -> state.risk().kept().lastConfirmedAt())
                .column(
                        "repeat_latched",
                        BOOLEAN,
                        state -> !state.risk().trading().repeats().isEmpty())
                .column(
                        "win_rate_reset_at",
                        TIMESTAMPTZ,
                        state -> state.risk().trading().winRateResetAt().orElse(null))
                .column("flat_until", TIMESTAMPTZ, state -> state.risk().flatUntil().orElse(null))
                .build();
    }

    private static void addPeriod(
            Table.Builder<State> table, String prefix, Function<State, LossPeriod> period) {
        table.column(prefix + "baseline", NUMERIC, state -> period.apply(state).baseline())
                .column(prefix + "balance", NUMERIC, state -> period.apply(state).balance())
                .column(prefix + "high", NUMERIC, state -> period.apply(state).high())
                .column(
                        prefix + "net_deposits",
                        NUMERIC,
                        state -> period.apply(state).netDeposits())
                .column(
                        prefix + "most_deposits",
                        NUMERIC,
                        state -> period.apply(state).mostDeposits())
                .column(prefix + "level", TEXT, state -> period.apply(state).level())
                .column(
                        prefix + "started_at",
                        TIMESTAMPTZ,
                        state -> period.apply(state).startedAt())
                .column(prefix + "ends_at", TIMESTAMPTZ, state -> period.apply(state).endsAt());
    }

    /** Without repeated executions, which have rows of their own. */
    static RiskState to(Row row) {
        return new RiskState(
                period(row, LossSpan.DAY),
                period(row, LossSpan.WEEK),
                period(row, LossSpan.MONTH),
                new NavPeak(row.decimal("nav_units"), row.decimal("nav_peak")),
                new MoneyPeak(
                        row.decimal("paid_in"),
                        row.decimal("highest_profit"),
                        row.decimal("day_end_profit")),
                row.constant("drawdown_level", BreakerLevel.class),
                new LastEquity(
                        new EquityPoint(
                                row.instant("last_at"),
                                row.decimal("last_equity"),
                                row.decimal("last_balance")),
                        row.flag("last_trusted"),
                        row.decimal("last_confirmed"),
                        row.instant("last_confirmed_at")),
                new TradingLatches(List.of(), row.optionalInstant("win_rate_reset_at")),
                row.optionalInstant("flat_until"));
    }

    private static LossPeriod period(Row row, LossSpan span) {
        String prefix = prefix(span);
        return new LossPeriod(
                row.decimal(prefix + "baseline"),
                row.decimal(prefix + "balance"),
                row.decimal(prefix + "high"),
                row.decimal(prefix + "net_deposits"),
                row.decimal(prefix + "most_deposits"),
                row.constant(prefix + "level", BreakerLevel.class),
                row.instant(prefix + "started_at"),
                row.instant(prefix + "ends_at"));
    }

    private static String prefix(LossSpan span) {
        return span.name().toLowerCase(Locale.ROOT) + "_";
    }
}
