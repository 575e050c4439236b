package io.gatehouse.persistence.account;

import static io.gatehouse.persistence.PgType.BIGINT;
import static io.gatehouse.persistence.PgType.BOOLEAN;
import static io.gatehouse.persistence.PgType.INTEGER;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIME;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.AccountStore.State;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.persistence.Table;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** How a row of account is written; the profile's document lies elsewhere, named by its hash. */
record AccountRow(State state, String profileHash) {
    static final Table<AccountRow> TABLE =
            Table.<AccountRow>named("account")
                    .key("account_id", UUID, row -> row.account().id())
                    .fixed("owner_id", UUID, row -> row.account().owner())
                    .fixed("mode", TEXT, row -> row.account().mode())
                    .fixed("base_currency", TEXT, row -> row.account().baseCurrency())
                    .fixed(
                            "initial_balance",
                            NUMERIC,
                            row -> row.account().initialBalance().amount())
                    .fixed("created_at", TIMESTAMPTZ, row -> row.account().createdAt())
                    .fixed("profile_version", INTEGER, row -> row.state.profile().version())
                    .fixed("profile_hash", TEXT, AccountRow::profileHash)
                    .fixed(
                            "profile_updated_at",
                            TIMESTAMPTZ,
                            row -> row.state.profile().updatedAt())
                    .fixed("profile_updated_by", TEXT, row -> row.state.profile().updatedBy())
                    .fixed("data_state", TEXT, row -> row.sync(BrokerSync::state))
                    .fixed("synced_at", TIMESTAMPTZ, row -> row.at())
                    .fixed("broker_balance", NUMERIC, figure(BrokerFigures::balance))
                    .fixed("broker_equity", NUMERIC, figure(BrokerFigures::equity))
                    .fixed("broker_margin", NUMERIC, figure(BrokerFigures::margin))
                    .fixed("broker_free_margin", NUMERIC, figure(BrokerFigures::freeMargin))
                    .fixed("broker_leverage", NUMERIC, figure(BrokerFigures::leverage))
                    .column("name", TEXT, row -> row.account().name())
                    .column("broker", TEXT, row -> row.account().broker())
                    .column("active", BOOLEAN, row -> row.account().active())
                    .column("is_default", BOOLEAN, row -> row.account().isDefault())
                    .column("signal_approval", TEXT, row -> row.account().signalApproval())
                    .column("annualisation", INTEGER, row -> row.account().annualisation())
                    .column("trading_state", TEXT, row -> row.account().tradingState())
                    .column("to_be_flat", BOOLEAN, row -> row.account().toBeFlat())
                    .column("risk_zone", TEXT, row -> row.account().riskZone())
                    .column("risk_day_start", TIME, row -> row.account().riskDayStart())
                    .column(
                            "next_change_at",
                            TIMESTAMPTZ,
                            row -> row.state.profile().nextChangeAt().orElse(null))
                    .column("receipt_sequence", BIGINT, row -> row.state.receipts().sequence())
                    .column("receipt_hash", TEXT, row -> row.state.receipts().hash())
                    .column("audit_sequence", BIGINT, row -> row.state.audit().sequence())
                    .column("audit_hash", TEXT, row -> row.state.audit().hash())
                    .column("last_event", BIGINT, row -> row.state.lastEvent())
                    .column("book_version", BIGINT, row -> row.state.bookVersion())
                    .build();

    /** Which profile is in force; written when it changes, not with every order. */
    static final Table<AccountRow> PROFILE =
            Table.<AccountRow>named("account")
                    .key("account_id", UUID, row -> row.account().id())
                    .column("profile_version", INTEGER, row -> row.state.profile().version())
                    .column("profile_hash", TEXT, AccountRow::profileHash)
                    .column(
                            "profile_updated_at",
                            TIMESTAMPTZ,
                            row -> row.state.profile().updatedAt())
                    .column("profile_updated_by", TEXT, row -> row.state.profile().updatedBy())
                    .build();

    /** How it stands to its broker's books; written when they are synced. */
    static final Table<AccountRow> SYNC =
            Table.<AccountRow>named("account")
                    .key("account_id", UUID, row -> row.account().id())
                    .column(
                            "initial_balance",
                            NUMERIC,
                            row -> row.account().initialBalance().amount())
                    .column("data_state", TEXT, row -> row.sync(BrokerSync::state))
                    .column("synced_at", TIMESTAMPTZ, row -> row.at())
                    .column("broker_balance", NUMERIC, figure(BrokerFigures::balance))
                    .column("broker_equity", NUMERIC, figure(BrokerFigures::equity))
                    .column("broker_margin", NUMERIC, figure(BrokerFigures::margin))
                    .column("broker_free_margin", NUMERIC, figure(BrokerFigures::freeMargin))
                    .column("broker_leverage", NUMERIC, figure(BrokerFigures::leverage))
                    .build();

    /** The state under the next version of its books; the profile stays as it is stored. */
    static AccountRow next(State state) {
        return of(state.withBookVersion(state.bookVersion() + 1));
    }

    /** The state without its profile. */
    static AccountRow of(State state) {
        return new AccountRow(state, "");
    }

    private Optional<Object> sync(Function<BrokerSync, ?> part) {
        return account().sync().map(part);
    }

    private Optional<Instant> at() {
        return account().sync().flatMap(BrokerSync::at);
    }

    private static Function<AccountRow, Optional<BigDecimal>> figure(
            Function<BrokerFigures, BigDecimal> figure) {
        return row -> row.account().sync().flatMap(BrokerSync::figures).map(figure);
    }

    private Account account() {
        return state.account();
    }
}
