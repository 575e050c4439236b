package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.HaltRank;
import io.gatehouse.domain.user.Role;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may halt what; lifting asks for the rank beside it. */
final class HaltAccess {
    private static final Set<Role> READERS =
            EnumSet.of(Role.OWNER, Role.RISK_MANAGER, Role.AUDITOR);
    private static final Set<Role> SETTERS = EnumSet.of(Role.OWNER, Role.RISK_MANAGER);

    private static final String LATCHED =
            "A limit was reached: a loss limit holds until its period ends, a drawdown limit until"
                    + " a risk manager or an owner resets it.";

    private HaltAccess() {}

    /** A risk manager halts every account that he sees, others those that they operate. */
    static Outcome<AccountId> to(AccountAccess access, Actor actor, AccountId account) {
        return actor.role() == Role.RISK_MANAGER
                ? access.toRead(actor, Optional.of(account))
                : access.toOperate(actor, Optional.of(account));
    }

    /** Why this rank may not lift what holds the account; a latch is never a trader's to lift. */
    static Optional<Refusal> liftRefusal(AuditTrail audit, AccountBook book, HaltRank rank) {
        if (book.account().tradingState() == TradingState.ACTIVE) {
            return rank == HaltRank.TRADER && book.risk().isLatched()
                    ? Optional.of(new Refusal.Forbidden(LATCHED))
                    : Optional.empty();
        }
        return rank.mayLift(AccountHalts.rank(audit, book.id()))
                ? Optional.empty()
                : Optional.of(
                        new Refusal.Forbidden("Only the rank that set it, or a higher one, may."));
    }

    /** Why the actor may not see the halts of the house; a key of one account never may. */
    static Optional<Refusal> readRefusal(Actor actor) {
        return refusal(actor, READERS, "Only who oversees risk sees the halts.");
    }

    /** Why the actor may neither set nor lift halts of the house. */
    static Optional<Refusal> setRefusal(Actor actor) {
        return refusal(actor, SETTERS, "Only an owner or a risk manager halts and lifts.");
    }

    private static Optional<Refusal> refusal(Actor actor, Set<Role> roles, String why) {
        return roles.contains(actor.role()) && actor.boundAccount().isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal.Forbidden(why));
    }
}
