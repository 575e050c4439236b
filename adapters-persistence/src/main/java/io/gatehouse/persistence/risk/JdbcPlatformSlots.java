package io.gatehouse.persistence.risk;

import static io.gatehouse.persistence.PgType.INTEGER;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.PlatformSlots;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.List;

/** Slots, their shares and the accounts' reservations in PostgreSQL. */
@Singleton
final class JdbcPlatformSlots implements PlatformSlots {
    private static final Table<Share> SHARES =
            Table.<Share>named("platform_share")
                    .key("mode", TEXT, Share::mode)
                    .key("slot", INTEGER, Share::slot)
                    .key("resource", TEXT, Share::resource)
                    .column("granted", NUMERIC, Share::granted)
                    .column("taken", NUMERIC, Share::taken)
                    .build();

    private static final Table<Reservation> RESERVATIONS =
            Table.<Reservation>named("platform_reservation")
                    .key("account_id", UUID, Reservation::account)
                    .key("instrument", TEXT, Reservation::instrument)
                    .fixed("mode", TEXT, Reservation::mode)
                    .column("quantity", NUMERIC, Reservation::quantity)
                    .column("exposure", NUMERIC, Reservation::exposure)
                    .build();

    private static final String OF_MODE =
            "SELECT " + SHARES.list() + " FROM platform_share AS t WHERE t.mode = ?";

    private final Database database;

    JdbcPlatformSlots(Database database) {
        this.database = database;
    }

    @Override
    public List<Share> lock(AccountMode mode, Collection<Integer> slots) {
        database.list(
                row -> row.text("mode"),
                "SELECT mode FROM platform_slot WHERE mode = ? AND slot = ANY(?)"
                        + " ORDER BY slot FOR UPDATE",
                mode,
                slots);
        // Asked only now: what the lock waited for would be too late for one statement.
        return database.list(
                JdbcPlatformSlots::share, OF_MODE + " AND t.slot = ANY(?)", mode, slots);
    }

    @Override
    public List<Share> shares(AccountMode mode) {
        return database.list(JdbcPlatformSlots::share, OF_MODE, mode);
    }

    @Override
    public List<Reservation> reservations(Collection<AccountId> accounts) {
        return database.list(
                JdbcPlatformSlots::reservation,
                "SELECT "
                        + RESERVATIONS.list()
                        + " FROM platform_reservation AS t WHERE t.account_id = ANY(?)",
                accounts);
    }

    @Override
    public void saveShares(List<Share> shares) {
        database.upsert(SHARES, shares);
    }

    @Override
    public void saveReservations(List<Reservation> reservations) {
        database.upsert(RESERVATIONS, reservations);
    }

    @Override
    public void clear(AccountMode mode) {
        database.execute("DELETE FROM platform_share WHERE mode = ?", mode);
        database.execute("DELETE FROM platform_reservation WHERE mode = ?", mode);
    }

    private static Share share(Row row) {
        return new Share(
                row.constant("mode", AccountMode.class),
                row.integer("slot"),
                row.text("resource"),
                row.decimal("granted"),
                row.decimal("taken"));
    }

    private static Reservation reservation(Row row) {
        return new Reservation(
                row.accountId(),
                row.constant("mode", AccountMode.class),
                new Symbol(row.text("instrument")),
                row.decimal("quantity"),
                row.decimal("exposure"));
    }
}
