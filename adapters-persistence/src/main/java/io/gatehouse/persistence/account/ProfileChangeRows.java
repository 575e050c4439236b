package io.gatehouse.persistence.account;

import static io.gatehouse.persistence.PgType.JSONB;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.AccountStore.KeptChange;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.ChangeId;
import io.gatehouse.domain.risk.ChangeStatus;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Json;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of profile_change. */
@Singleton
final class ProfileChangeRows {
    private static final String SELECT =
            "SELECT " + Written.TABLE.list() + " FROM profile_change AS t WHERE ";

    private final Database database;
    private final Json json;

    ProfileChangeRows(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** A row with its document. */
    private record Written(KeptChange kept, String document) {
        static final Table<Written> TABLE =
                Table.<Written>named("profile_change")
                        .key("change_id", UUID, row -> row.change().id().value())
                        .fixed("account_id", UUID, row -> row.kept.account())
                        .column("settings", JSONB, Written::document)
                        .fixed("requested_at", TIMESTAMPTZ, row -> row.change().requestedAt())
                        .fixed("requested_by", TEXT, row -> row.change().requestedBy())
                        .column("effective_at", TIMESTAMPTZ, row -> row.change().effectiveAt())
                        .column("status", TEXT, row -> row.kept.status())
                        .build();

        private PendingChange change() {
            return kept.change();
        }
    }

    /** Keeps each change as it is now. */
    void save(List<KeptChange> changes) {
        database.upsert(
                Written.TABLE,
                changes.stream().map(kept -> new Written(kept, written(kept))).toList());
    }

    Optional<KeptChange> find(ChangeId id) {
        return database.first(this::kept, SELECT + "t.change_id = ?", id.value());
    }

    /** What waits for accounts, each after the lock that covers it; most accounts have nothing. */
    Map<AccountId, List<PendingChange>> pending(Collection<AccountId> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : database
                        .list(
                                this::kept,
                                SELECT + "t.account_id = ANY(?) AND t.status = 'PENDING'",
                                accounts)
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        KeptChange::account,
                                        Collectors.mapping(
                                                KeptChange::change, Collectors.toList())));
    }

    private KeptChange kept(Row row) {
        PendingChange change =
                new PendingChange(
                        new ChangeId(row.uuid("change_id")),
                        parsed(row.text("settings")).to(),
                        row.instant("requested_at"),
                        row.text("requested_by"),
                        row.instant("effective_at"));
        return new KeptChange(row.accountId(), change, row.constant("status", ChangeStatus.class));
    }

    private String written(KeptChange kept) {
        return json.write(SettingsDocument.from(kept.change().settings()));
    }

    private SettingsDocument parsed(String document) {
        return json.read(document, SettingsDocument.class);
    }
}
