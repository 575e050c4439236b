package io.gatehouse.application.account;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.AccountOpening;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.account.TradingState;

import java.time.Clock;

/** Opens the PAPER account that comes with a new user, in the transaction that makes the user. */
public final class OpenFirstAccount implements AccountOpening {
    private static final String NAME = "Paper";

    private final AccountStart start;
    private final Ids ids;
    private final Clock clock;

    public OpenFirstAccount(AccountStart start, Ids ids, Clock clock) {
        this.start = start;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<AccountId> open(Request request) {
        Account account =
                new Account(
                        new AccountId(ids.next()),
                        request.owner(),
                        NAME,
                        AccountMode.PAPER,
                        BrokerId.PAPER,
                        request.initialBalance(),
                        true,
                        true,
                        TradingState.ACTIVE,
                        request.terms().calendar().zone(),
                        request.terms().calendar().dayStart(),
                        clock.instant());
        start.open(account, request.terms().profile(), request.context());
        return Outcome.done(account.id());
    }
}
