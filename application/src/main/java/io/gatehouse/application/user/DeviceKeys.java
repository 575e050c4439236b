package io.gatehouse.application.user;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.AccountDirectory;
import io.gatehouse.application.port.DeviceSecrets;
import io.gatehouse.application.port.Vault;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.ApiKey;

import java.util.Optional;

/** What the keys of devices need beyond those of bots: a synced account, and a sealed secret. */
public final class DeviceKeys {
    private final AccountDirectory accounts;
    private final DeviceSecrets secrets;
    private final Vault vault;

    public DeviceKeys(AccountDirectory accounts, DeviceSecrets secrets, Vault vault) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.vault = vault;
    }

    /** Why this maker gets no key of a device for that account. */
    Optional<Refusal> objection(Actor maker, Optional<AccountId> choice) {
        if (choice.isEmpty()) {
            return invalid("is required: a device syncs one account");
        }
        Optional<Account> account = accounts.find(choice.get());
        if (account.filter(found -> maker.mayOperate(found.id(), found.owner())).isEmpty()) {
            return Optional.of(new Refusal.NotFound("account"));
        }
        if (!account.get().broker().isSynced()) {
            return invalid("must be an account at the broker mt5");
        }
        return vault.isReady()
                ? Optional.empty()
                : Optional.of(
                        new Refusal.NotSupported(
                                "role",
                                "Keys of devices are kept encrypted, and no credentials key is"
                                        + " configured."));
    }

    /** Keeps the secret in the transaction that makes the key. */
    void keep(ApiKey key, String secret) {
        secrets.add(key, vault.seal(key.id().toString(), secret));
    }

    /** What the key signs with; empty when this house can no longer read it. */
    Optional<String> secretOf(ApiKey key) {
        return secrets.find(key).flatMap(kept -> vault.open(key.id().toString(), kept));
    }

    private static Optional<Refusal> invalid(String message) {
        return Optional.of(Refusal.Invalid.of("account_id", message));
    }
}
