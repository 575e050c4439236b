package io.gatehouse.persistence.user;

import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.DeviceSecrets;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.user.SealedSecret;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Table;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Secrets and nonces of devices in PostgreSQL. */
@Singleton
final class JdbcDeviceSecrets implements DeviceSecrets {
    private static final Table<SecretRow> SECRETS =
            Table.<SecretRow>named("device_secret")
                    .key("account_id", UUID, row -> account(row.key()))
                    .key("key_id", UUID, row -> row.key().id().value())
                    .fixed("cipher_key", TEXT, row -> row.secret().cipherKey())
                    .fixed("sealed", TEXT, row -> row.secret().text())
                    .build();

    private static final Table<NonceRow> NONCES =
            Table.<NonceRow>named("device_nonce")
                    .key("account_id", UUID, row -> account(row.key()))
                    .key("key_id", UUID, row -> row.key().id().value())
                    .key("nonce", TEXT, NonceRow::nonce)
                    .fixed("used_at", TIMESTAMPTZ, NonceRow::usedAt)
                    .build();

    private final Database database;

    JdbcDeviceSecrets(Database database) {
        this.database = database;
    }

    private record SecretRow(ApiKey key, SealedSecret secret) {}

    private record NonceRow(ApiKey key, String nonce, Instant usedAt) {}

    @Override
    public void add(ApiKey key, SealedSecret secret) {
        database.insert(SECRETS, List.of(new SecretRow(key, secret)));
    }

    @Override
    public Optional<SealedSecret> find(ApiKey key) {
        return database.first(
                row -> new SealedSecret(row.text("cipher_key"), row.text("sealed")),
                "SELECT t.cipher_key, t.sealed FROM device_secret AS t"
                        + " WHERE t.account_id = ? AND t.key_id = ?",
                account(key),
                key.id().value());
    }

    @Override
    public boolean useNonce(ApiKey key, String nonce, Instant now) {
        return database.insertMissing(NONCES, new NonceRow(key, nonce, now));
    }

    @Override
    public void forgetNonces(ApiKey key, Instant before) {
        database.execute(
                "DELETE FROM device_nonce WHERE account_id = ? AND key_id = ? AND used_at < ?",
                account(key),
                key.id().value(),
                before);
    }

    private static AccountId account(ApiKey key) {
        return key.account()
                .orElseThrow(() -> new IllegalArgumentException("A device has an account"));
    }
}
