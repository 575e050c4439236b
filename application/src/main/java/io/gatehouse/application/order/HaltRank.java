package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.Role;

import java.util.Optional;

/** Who may halt an account and lift its halt: only the rank that set it, or a higher one. */
final class HaltRank {
    private HaltRank() {}

    /** A risk manager halts every account that he sees, others those that they operate. */
    static Outcome<AccountId> access(AccountAccess access, Actor actor, AccountId account) {
        return actor.role() == Role.RISK_MANAGER
                ? access.toRead(actor, Optional.of(account))
                : access.toOperate(actor, Optional.of(account));
    }

    /** Whether the actor may lift the halt that was set last. */
    static boolean mayLift(AuditTrail audit, AccountId account, Actor actor) {
        if (actor.role() == Role.OWNER) {
            return true;
        }
        String setBy = lastSetBy(audit, account);
        return actor.role() == Role.RISK_MANAGER
                ? !setBy.equals(Role.OWNER.name())
                : setBy.equals(Role.TRADER.name());
    }

    private static String lastSetBy(AuditTrail audit, AccountId account) {
        AuditTrail.Query last =
                new AuditTrail.Query(
                        account,
                        Optional.of(HaltFacts.SET),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1);
        return audit.page(last).stream()
                .findFirst()
                .map(entry -> entry.fact().details().getOrDefault(HaltFacts.RANK, HaltFacts.HOUSE))
                .orElse(HaltFacts.HOUSE);
    }
}
