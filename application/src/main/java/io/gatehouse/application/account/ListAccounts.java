package io.gatehouse.application.account;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.AccountDirectory;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.Role;

import java.util.List;

/** Lists the actor's own accounts, oldest first; a key that is bound to one sees that one. */
public final class ListAccounts {
    private final AccountDirectory accounts;
    private final AccountSummaries summaries;

    public ListAccounts(AccountDirectory accounts, AccountSummaries summaries) {
        this.accounts = accounts;
        this.summaries = summaries;
    }

    public Outcome<List<AccountSummary>> list(Actor actor) {
        if (actor.role() == Role.FEED || actor.role() == Role.DEVICE) {
            return Outcome.refused(
                    new Refusal.Forbidden("The role " + actor.role() + " does not read accounts."));
        }
        List<AccountId> own =
                accounts.ownedBy(actor.userId()).stream()
                        .filter(account -> actor.mayRead(account.id(), account.owner()))
                        .map(Account::id)
                        .toList();
        return Outcome.done(summaries.of(own));
    }
}
