package io.gatehouse.application.risk;

import io.gatehouse.application.Refusal;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.Role;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may see and set the risk configuration; a key of one account may see it. */
final class RiskConfigAdmission {
    private static final Set<Role> READERS =
            EnumSet.of(Role.OWNER, Role.RISK_MANAGER, Role.TRADER, Role.AUDITOR);

    private static final Set<Role> OVERSEERS =
            EnumSet.of(Role.OWNER, Role.RISK_MANAGER, Role.AUDITOR);

    private RiskConfigAdmission() {}

    static Optional<Refusal> readRefusal(Actor actor) {
        return READERS.contains(actor.role())
                ? Optional.empty()
                : refused("Feeds and devices do not see the risk configuration.");
    }

    /** Whose accounts risk what is for those who look after all of them. */
    static Optional<Refusal> overseeRefusal(Actor actor) {
        return OVERSEERS.contains(actor.role()) && actor.boundAccount().isEmpty()
                ? Optional.empty()
                : refused("Only owners, risk managers and auditors see the percents of accounts.");
    }

    static Optional<Refusal> writeRefusal(Actor actor) {
        return actor.isOwner() && actor.boundAccount().isEmpty()
                ? Optional.empty()
                : refused("Only an owner sets the risk configuration.");
    }

    private static Optional<Refusal> refused(String why) {
        return Optional.of(new Refusal.Forbidden(why));
    }
}
