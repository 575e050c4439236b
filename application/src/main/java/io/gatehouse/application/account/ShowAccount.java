package io.gatehouse.application.account;

import io.gatehouse.application.Outcome;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;

import java.util.Optional;

/** Shows one account with its figures of now. */
public final class ShowAccount {
    private final AccountAccess access;
    private final AccountSummaries summaries;

    public ShowAccount(AccountAccess access, AccountSummaries summaries) {
        this.access = access;
        this.summaries = summaries;
    }

    public Outcome<AccountSummary> show(Actor actor, AccountId account) {
        return access.toRead(actor, Optional.of(account)).map(summaries::of);
    }
}
