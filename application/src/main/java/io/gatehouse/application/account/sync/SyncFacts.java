package io.gatehouse.application.account.sync;

import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.broker.SortedDeals;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Money;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What the audit trail says of syncs. */
final class SyncFacts {
    private SyncFacts() {}

    static AuditFact applied(
            UUID syncId,
            Optional<TerminalState> before,
            TerminalState after,
            SortedDeals deals,
            DataState dataState,
            Money unexplained) {
        Map<String, String> details = new TreeMap<>();
        details.put("sync_id", syncId.toString());
        details.put("at", after.at().toString());
        details.put("deals", Integer.toString(deals.since().size()));
        details.put("history", Integer.toString(deals.history().size()));
        details.put("state", dataState.name());
        details.put("unexplained", unexplained.toString());
        before.ifPresent(state -> details.put("before", text(state.figures())));
        details.put("after", text(after.figures()));
        return fact("sync_applied", "A terminal synced the account.", details);
    }

    static AuditFact explained(UUID syncId) {
        return fact(
                "divergence_explained",
                "Deals explain the broker's balance again.",
                Map.of("sync_id", syncId.toString()));
    }

    static AuditFact accepted(Money difference, String reason) {
        return fact(
                "divergence_accepted",
                "The broker's balance was accepted.",
                Map.of("difference", difference.toString(), "reason", reason));
    }

    private static String text(BrokerFigures figures) {
        return "balance "
                + Decimals.text(figures.balance())
                + ", equity "
                + Decimals.text(figures.equity())
                + ", margin "
                + Decimals.text(figures.margin())
                + ", free margin "
                + Decimals.text(figures.freeMargin())
                + ", leverage "
                + Decimals.text(figures.leverage());
    }

    private static AuditFact fact(String type, String description, Map<String, String> details) {
        return AuditFact.of(type, "account", description, details);
    }
}
