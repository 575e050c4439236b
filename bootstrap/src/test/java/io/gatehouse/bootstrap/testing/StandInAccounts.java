package io.gatehouse.bootstrap.testing;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.AccountDirectory;
import io.gatehouse.application.port.AccountOpening;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.user.UserId;
import io.micronaut.context.annotation.Primary;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for accounts until they can be opened. */
@Singleton
@Primary
final class StandInAccounts implements AccountOpening, AccountDirectory {
    private final List<Account> accounts = new CopyOnWriteArrayList<>();

    @Override
    public Outcome<AccountId> open(Request request) {
        AccountId id = new AccountId(UUID.randomUUID());
        accounts.add(
                new Account(
                        id,
                        request.owner(),
                        "Paper",
                        AccountMode.PAPER,
                        BrokerId.PAPER,
                        request.initialBalance(),
                        true,
                        true,
                        TradingState.ACTIVE,
                        ZoneOffset.UTC,
                        LocalTime.MIDNIGHT,
                        Instant.EPOCH));
        return Outcome.done(id);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    @Override
    public List<Account> ownedBy(UserId owner) {
        return accounts.stream().filter(account -> account.owner().equals(owner)).toList();
    }
}
