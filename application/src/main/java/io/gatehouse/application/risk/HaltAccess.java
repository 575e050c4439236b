package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.HaltRank;
import io.gatehouse.domain.user.Role;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may halt what; lifting asks for the rank beside it. */
public final class HaltAccess {
    private static final Set<Role> SETTERS = EnumSet.of(Role.OWNER, Role.RISK_MANAGER);

    private static final String LATCHED =
            "A limit was reached: a loss limit holds until its period ends, any other until a risk"
                    + " manager or an owner resets it.";

    static final Refusal OUTRANKED =
            new Refusal.Forbidden("Only the rank that set it, or a higher one, may.");

    private HaltAccess() {}

    /** A risk manager halts every account that he sees, others those that they operate. */
    public static Outcome<AccountId> to(AccountAccess access, Actor actor, AccountId account) {
        return actor.role() == Role.RISK_MANAGER
                ? access.toRead(actor, Optional.of(account))
                : access.toOperate(actor, Optional.of(account));
    }

    /**
     * Why this rank may lift nothing of what holds the account; a latch is never a trader's to
     * lift.
     */
    static Optional<Refusal> liftRefusal(
            AccountBook book, AccountHalts halts, AccountLatches latches, HaltRank rank) {
        if (book.account().tradingState() == TradingState.ACTIVE) {
            return rank == HaltRank.TRADER && !latches.all().isEmpty()
                    ? Optional.of(new Refusal.Forbidden(LATCHED))
                    : Optional.empty();
        }
        return halts.anyLiftableBy(rank) || latches.anyFor(rank)
                ? Optional.empty()
                : Optional.of(OUTRANKED);
    }

    /** Whether a lift by this rank also lets go of a drawdown limit that was reached. */
    static boolean resetsDrawdown(AccountBook book, HaltRank rank) {
        return book.risk().drawdown() == BreakerLevel.CRITICAL && rank != HaltRank.TRADER;
    }

    /** Why the actor may not see the halts of the house; a key of one account never may. */
    static Optional<Refusal> readRefusal(Actor actor) {
        return refusal(actor, actor.oversees(), "Only who oversees risk sees the halts.");
    }

    /** Why the actor may neither set nor lift halts of the house. */
    public static Optional<Refusal> setRefusal(Actor actor) {
        return refusal(
                actor,
                SETTERS.contains(actor.role()),
                "Only an owner or a risk manager halts and lifts.");
    }

    private static Optional<Refusal> refusal(Actor actor, boolean isAdmitted, String why) {
        return isAdmitted && actor.boundAccount().isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal.Forbidden(why));
    }
}
