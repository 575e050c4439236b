package io.gatehouse.rest.broker;

import io.gatehouse.application.account.sync.ShowSyncedAccount;
import io.gatehouse.application.account.sync.ShowSyncedAccount.Health;
import io.gatehouse.application.account.sync.ShowSyncedAccount.Shown;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.DataState;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A synced account as its terminal said last; sync_status is 0 healthy, 1 stale, 2 error. */
@Serdeable.Serializable
record SyncedAccountBody(
        UUID accountId,
        String accountNumber,
        String accountServer,
        String currency,
        BigDecimal balance,
        BigDecimal equity,
        BigDecimal margin,
        BigDecimal freeMargin,
        BigDecimal leverage,
        List<TerminalPositionBody> positions,
        int syncStatus,
        DataState dataState,
        Instant lastSyncAt,
        long ageSeconds,
        @Nullable String errorCode,
        @Nullable String errorMessage) {
    static SyncedAccountBody from(Shown shown) {
        BrokerFigures figures = shown.state().figures();
        return new SyncedAccountBody(
                shown.account().id().value(),
                shown.state().login().number(),
                shown.state().login().server(),
                shown.account().baseCurrency().code(),
                figures.balance(),
                figures.equity(),
                figures.margin(),
                figures.freeMargin(),
                figures.leverage(),
                shown.state().positions().stream().map(TerminalPositionBody::from).toList(),
                status(shown.health()),
                shown.dataState(),
                shown.state().at(),
                shown.age().toSeconds(),
                shown.fault().map(ShowSyncedAccount.Fault::code).orElse(null),
                shown.fault().map(ShowSyncedAccount.Fault::message).orElse(null));
    }

    private static int status(Health health) {
        return switch (health) {
            case HEALTHY -> 0;
            case STALE -> 1;
            case ERROR -> 2;
        };
    }
}
