package io.gatehouse.persistence.account;

import io.gatehouse.application.port.AccountStore.ChainHead;
import io.gatehouse.application.port.AccountStore.State;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.RepeatLatch;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskState;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.persistence.Row;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A row of account as it was read, still without its profile's document and its latches. */
record StoredAccount(
        Account account,
        Profile profile,
        RiskState risk,
        ChainHead receipts,
        ChainHead audit,
        long lastEvent,
        long bookVersion,
        boolean ownerActive,
        boolean repeatLatched) {

    /** Which profile is in force. */
    record Profile(
            int version, String hash, Instant updatedAt, String updatedBy, boolean awaitsChange) {}

    static StoredAccount from(Row row) {
        return new StoredAccount(
                account(row),
                profile(row),
                RiskStateRow.to(row),
                new ChainHead(row.number("receipt_sequence"), row.text("receipt_hash")),
                new ChainHead(row.number("audit_sequence"), row.text("audit_hash")),
                row.number("last_event"),
                row.number("book_version"),
                row.flag("owner_active"),
                row.flag("repeat_latched"));
    }

    static Account account(Row row) {
        CurrencyCode base = new CurrencyCode(row.text("base_currency"));
        return new Account(
                row.accountId(),
                new UserId(row.uuid("owner_id")),
                row.text("name"),
                row.constant("mode", AccountMode.class),
                new BrokerId(row.text("broker")),
                new Money(row.decimal("initial_balance"), base),
                row.flag("active"),
                row.flag("is_default"),
                row.constant("trading_state", TradingState.class),
                ZoneId.of(row.text("risk_zone")),
                row.time("risk_day_start"),
                row.instant("created_at"),
                row.optionalText("data_state").map(state -> sync(row, state)),
                row.constant("signal_approval", Approval.class),
                row.optionalInteger("annualisation"),
                row.flag("to_be_flat"));
    }

    private static BrokerSync sync(Row row, String state) {
        return new BrokerSync(
                DataState.valueOf(state),
                row.optionalInstant("synced_at"),
                row.optionalDecimal("broker_balance").map(balance -> figures(row, balance)));
    }

    private static BrokerFigures figures(Row row, BigDecimal balance) {
        return new BrokerFigures(
                balance,
                row.decimal("broker_equity"),
                row.decimal("broker_margin"),
                row.decimal("broker_free_margin"),
                row.decimal("broker_leverage"));
    }

    /** The same with the sides that were filled too often. */
    StoredAccount with(List<RepeatLatch> repeats) {
        return new StoredAccount(
                account,
                profile,
                risk.withTrading(risk.trading().withRepeats(repeats)),
                receipts,
                audit,
                lastEvent,
                bookVersion,
                ownerActive,
                repeatLatched);
    }

    State to(RiskProfile document, List<PendingChange> pending) {
        return new State(
                account,
                new ProfileVersion(
                        profile.version, document, profile.updatedAt, profile.updatedBy, pending),
                risk,
                receipts,
                audit,
                lastEvent,
                bookVersion,
                ownerActive);
    }

    private static Profile profile(Row row) {
        return new Profile(
                row.integer("profile_version"),
                row.text("profile_hash"),
                row.instant("profile_updated_at"),
                row.text("profile_updated_by"),
                row.optionalInstant("next_change_at").isPresent());
    }
}
