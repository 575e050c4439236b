package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.AccountDirectory;
import io.gatehouse.application.port.AccountOpening;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Paper accounts in a map; opens none in the currency XXX. */
final class InMemoryAccounts implements AccountOpening, AccountDirectory {
    private static final CurrencyCode REFUSED = new CurrencyCode("XXX");

    private final Ids ids;
    private final Map<AccountId, Account> opened = new LinkedHashMap<>();
    private final Map<AccountId, RiskProfile> profiles = new HashMap<>();

    InMemoryAccounts(Ids ids) {
        this.ids = ids;
    }

    @Override
    public Outcome<AccountId> open(Request request) {
        if (request.initialBalance().currency().equals(REFUSED)) {
            return Outcome.refused(Refusal.Invalid.of("base_currency", "is refused here"));
        }
        AccountId id = new AccountId(ids.next());
        opened.put(id, paper(id, request));
        profiles.put(id, request.profile());
        return Outcome.done(id);
    }

    @Override
    public Optional<Account> find(AccountId account) {
        return Optional.ofNullable(opened.get(account));
    }

    @Override
    public List<Account> ownedBy(UserId user) {
        return opened.values().stream().filter(account -> account.owner().equals(user)).toList();
    }

    RiskProfile profileOf(AccountId account) {
        return Objects.requireNonNull(profiles.get(account));
    }

    private static Account paper(AccountId id, Request request) {
        return new Account(
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
                Instant.EPOCH);
    }
}
