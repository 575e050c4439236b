package io.gatehouse.application.account;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.AccountDirectory;
import io.gatehouse.application.port.AccountDirectory.Place;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserId;

import java.util.List;
import java.util.Optional;

/**
 * Lists accounts with their figures of now, oldest first; a key that is bound to one sees that one.
 */
public final class ListAccounts {
    private final AccountDirectory accounts;
    private final AccountSummaries summaries;

    public ListAccounts(AccountDirectory accounts, AccountSummaries summaries) {
        this.accounts = accounts;
        this.summaries = summaries;
    }

    /** Which accounts; {@code after} is the place of the last one of the page before. */
    public record Query(Whose whose, Optional<Place> after, int limit) {}

    /** Whose accounts are asked for. */
    public sealed interface Whose {
        /** One's own; an auditor, who has no desk, means everybody's. */
        record Own() implements Whose {}

        record Of(UserId user) implements Whose {}

        record Everybody() implements Whose {}
    }

    public Outcome<List<AccountSummary>> list(Actor actor, Query query) {
        Optional<Refusal> refusal = AccountAccess.readRefusal(actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<UserId> owner = owner(actor, query.whose());
        boolean isForeign = !owner.equals(Optional.of(actor.userId()));
        if (isForeign && !actor.oversees()) {
            return Outcome.refused(new Refusal.NotFound("owner"));
        }
        return Outcome.done(summaries.of(page(actor, owner, query)));
    }

    /** Empty for everybody. */
    private static Optional<UserId> owner(Actor actor, Whose whose) {
        return switch (whose) {
            case Whose.Own() when actor.role() == Role.AUDITOR -> Optional.empty();
            case Whose.Own() -> Optional.of(actor.userId());
            case Whose.Of(UserId user) -> Optional.of(user);
            case Whose.Everybody() -> Optional.empty();
        };
    }

    private List<AccountId> page(Actor actor, Optional<UserId> owner, Query query) {
        List<Account> page =
                actor.boundAccount()
                        .map(bound -> only(bound, owner, query))
                        .orElseGet(() -> accounts.page(owner, query.after(), query.limit()));
        return page.stream().map(Account::id).toList();
    }

    private List<Account> only(AccountId bound, Optional<UserId> owner, Query query) {
        return accounts.find(bound).stream()
                .filter(account -> owner.map(account.owner()::equals).orElse(true))
                .filter(account -> query.after().isEmpty())
                .toList();
    }
}
