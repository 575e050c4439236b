package io.gatehouse.persistence.ledger;

import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.Ledger.Booked;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.ledger.EntryDetail;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A row of entry_detail; an entry without one has nothing to say. */
record EntryDetailRow(AccountId account, UUID entryId, EntryDetail detail) {
    static final Table<EntryDetailRow> TABLE =
            Table.<EntryDetailRow>named("entry_detail")
                    .key("account_id", UUID, EntryDetailRow::account)
                    .key("entry_id", UUID, EntryDetailRow::entryId)
                    .fixed("instrument", TEXT, row -> row.detail.instrument().map(Symbol::value))
                    .fixed("reverses", UUID, row -> row.detail.reverses())
                    .build();

    static List<EntryDetailRow> from(List<Booked> entries) {
        return entries.stream()
                .filter(booked -> !booked.detail().equals(EntryDetail.NONE))
                .map(b -> new EntryDetailRow(b.account(), b.entryId(), b.detail()))
                .toList();
    }

    static EntryDetailRow to(Row row) {
        return new EntryDetailRow(row.accountId(), row.uuid("entry_id"), detail(row));
    }

    static EntryDetail detail(Row row) {
        return new EntryDetail(
                row.optionalText("instrument").map(Symbol::new), row.optionalUuid("reverses"));
    }

    /** What is said of an entry. */
    static EntryDetail of(UUID entry, List<EntryDetailRow> rows) {
        return rows.stream()
                .filter(row -> row.entryId().equals(entry))
                .map(EntryDetailRow::detail)
                .findFirst()
                .orElse(EntryDetail.NONE);
    }

    /** The entry that undoes one. */
    static Optional<UUID> reversing(UUID entry, List<EntryDetailRow> rows) {
        return rows.stream()
                .filter(row -> row.detail().reverses().equals(Optional.of(entry)))
                .map(EntryDetailRow::entryId)
                .findFirst();
    }
}
