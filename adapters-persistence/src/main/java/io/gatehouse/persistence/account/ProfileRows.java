package io.gatehouse.persistence.account;

import static io.gatehouse.persistence.PgType.INTEGER;
import static io.gatehouse.persistence.PgType.JSONB;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.AccountStore.State;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Json;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Versions of risk profiles. A document never changes and many accounts have the same one, so what
 * was read is kept by the hash of its content.
 */
@Singleton
final class ProfileRows {
    private static final int MOST_KEPT = 10_000;

    private final Database database;
    private final Json json;
    private final Map<String, RiskProfile> byHash = new ConcurrentHashMap<>();

    ProfileRows(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** A row of risk_profile. */
    private record Version(State state, String document) {
        static final Table<Version> TABLE =
                Table.<Version>named("risk_profile")
                        .key("account_id", UUID, row -> row.state.account().id())
                        .key("version", INTEGER, row -> row.state.profile().version())
                        .fixed("document", JSONB, Version::document)
                        .fixed("updated_at", TIMESTAMPTZ, row -> row.state.profile().updatedAt())
                        .fixed("updated_by", TEXT, row -> row.state.profile().updatedBy())
                        .build();
    }

    /** Which document an account has in force. */
    private record InForce(AccountId account, int version, String hash) {
        static final Table<InForce> TABLE =
                Table.<InForce>named("risk_profile")
                        .key("account_id", UUID, InForce::account)
                        .key("version", INTEGER, InForce::version)
                        .column("hash", TEXT, InForce::hash)
                        .build();
    }

    /** A document under the hash it was asked by. */
    private record Found(String hash, String document) {
        static Found from(Row row) {
            return new Found(row.text("hash"), row.text("document"));
        }
    }

    /** Keeps the state's version and answers the hash of its document. */
    String insert(State state) {
        String document = written(state.profile().profile());
        database.insert(Version.TABLE, List.of(new Version(state, document)));
        return hash(document);
    }

    /** The states with their documents and with what waits for some of them. */
    List<State> complete(
            List<StoredAccount> accounts, Map<AccountId, List<PendingChange>> pending) {
        Map<String, RiskProfile> profiles = new HashMap<>();
        Map<String, InForce> missing = new HashMap<>();
        for (StoredAccount one : accounts) {
            String hash = one.profile().hash();
            RiskProfile kept = byHash.get(hash);
            if (kept != null) {
                profiles.put(hash, kept);
            } else {
                missing.put(hash, new InForce(one.account().id(), one.profile().version(), hash));
            }
        }
        profiles.putAll(read(List.copyOf(missing.values())));
        return accounts.stream()
                .map(
                        one ->
                                one.to(
                                        document(one, profiles),
                                        pending.getOrDefault(one.account().id(), List.of())))
                .toList();
    }

    private static RiskProfile document(StoredAccount of, Map<String, RiskProfile> profiles) {
        return Optional.ofNullable(profiles.get(of.profile().hash()))
                .orElseThrow(() -> new IllegalStateException("No profile of " + of.account().id()));
    }

    private Map<String, RiskProfile> read(List<InForce> missing) {
        Map<String, RiskProfile> read = new HashMap<>();
        database.listByKey(Found::from, "v.hash, t.document", InForce.TABLE, missing)
                .forEach(found -> read.put(found.hash(), parsed(found.document())));
        if (byHash.size() > MOST_KEPT) {
            byHash.clear();
        }
        byHash.putAll(read);
        return read;
    }

    private String written(RiskProfile profile) {
        return json.write(ProfileDocument.from(profile));
    }

    private RiskProfile parsed(String document) {
        return json.read(document, ProfileDocument.class).to();
    }

    private static String hash(String document) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
