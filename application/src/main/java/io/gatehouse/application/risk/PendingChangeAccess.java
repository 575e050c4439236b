package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AccountStore.KeptChange;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.ChangeId;

import java.util.Optional;
import java.util.function.Function;

/** Whose change an id names: one of a foreign account and one that never was look alike. */
final class PendingChangeAccess {
    static final Refusal OVER =
            new Refusal.Conflict(
                    "change_over", "The change is in force, was replaced or was taken back.");

    private static final Refusal ABSENT = new Refusal.NotFound("change");

    private final AccountStore accounts;

    PendingChangeAccess(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** The change's account, if it is the chosen one and the permission admits to it. */
    Outcome<AccountId> accountOf(
            ChangeId change,
            Optional<AccountId> chosen,
            Function<AccountId, Outcome<AccountId>> permission) {
        return accounts.change(change)
                .map(KeptChange::account)
                .filter(account -> chosen.map(account::equals).orElse(true))
                .map(account -> sameIfAbsent(permission.apply(account)))
                .orElseGet(() -> Outcome.refused(ABSENT));
    }

    private static Outcome<AccountId> sameIfAbsent(Outcome<AccountId> outcome) {
        return outcome instanceof Outcome.Refused<AccountId>(Refusal.NotFound absent)
                ? Outcome.refused(ABSENT)
                : outcome;
    }
}
