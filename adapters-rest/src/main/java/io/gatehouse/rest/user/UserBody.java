package io.gatehouse.rest.user;

import io.gatehouse.application.user.ShowUser;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.rest.risk.RiskProfileBody;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A user with the accounts and the default account's limits; null when that is not to be seen. */
@Serdeable.Serializable
record UserBody(
        UUID userId,
        String email,
        String name,
        Role role,
        boolean isActive,
        Instant createdAt,
        @Nullable RiskProfileBody riskProfile,
        List<OwnAccount> accounts) {

    static UserBody from(ShowUser.Shown shown) {
        User user = shown.user();
        return new UserBody(
                user.id().value(),
                user.email().value(),
                user.name().value(),
                user.role(),
                user.isActive(),
                user.createdAt(),
                shown.riskProfile().map(RiskProfileBody::from).orElse(null),
                shown.accounts().stream().map(OwnAccount::from).toList());
    }

    /** An account by name; its figures are under {@code /accounts}. */
    @Serdeable.Serializable
    record OwnAccount(
            UUID accountId,
            String name,
            AccountMode mode,
            String baseCurrency,
            boolean isActive,
            boolean isDefault) {
        static OwnAccount from(Account account) {
            return new OwnAccount(
                    account.id().value(),
                    account.name(),
                    account.mode(),
                    account.baseCurrency().code(),
                    account.active(),
                    account.isDefault());
        }
    }
}
