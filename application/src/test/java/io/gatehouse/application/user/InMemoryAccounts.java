package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.AccountDirectory;
import io.gatehouse.application.port.AccountOpening;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.user.UserId;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Owners and opening balances of accounts in a map; opens none in the currency XXX. */
final class InMemoryAccounts implements AccountOpening, AccountDirectory {
    private static final CurrencyCode REFUSED = new CurrencyCode("XXX");

    private final Ids ids;
    private final Map<AccountId, Request> opened = new LinkedHashMap<>();

    InMemoryAccounts(Ids ids) {
        this.ids = ids;
    }

    @Override
    public Outcome<AccountId> open(Request request) {
        if (request.initialBalance().currency().equals(REFUSED)) {
            return Outcome.refused(Refusal.Invalid.of("base_currency", "is refused here"));
        }
        AccountId account = new AccountId(ids.next());
        opened.put(account, request);
        return Outcome.done(account);
    }

    @Override
    public Optional<UserId> ownerOf(AccountId account) {
        return Optional.ofNullable(opened.get(account)).map(Request::owner);
    }

    @Override
    public List<AccountId> accountsOf(UserId user) {
        return opened.keySet().stream()
                .filter(account -> ownerOf(account).equals(Optional.of(user)))
                .toList();
    }

    Optional<Money> balanceOf(AccountId account) {
        return Optional.ofNullable(opened.get(account)).map(Request::initialBalance);
    }
}
