package io.gatehouse.persistence.ledger;

import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.SMALLINT;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.Ledger.Booked;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.ledger.LedgerAccount;
import io.gatehouse.domain.ledger.Posting;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Money;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A row of posting: one line of an entry, which says again what all lines of the entry share. */
record PostingRow(Booked booked, int line, Posting posting) {
    static final Table<PostingRow> TABLE =
            Table.<PostingRow>named("posting")
                    .key("account_id", UUID, row -> row.booked.account())
                    .key("entry_id", UUID, row -> row.booked.entryId())
                    .key("line", SMALLINT, PostingRow::line)
                    .fixed("kind", TEXT, row -> row.booked.entry().kind())
                    .fixed("ledger_account", TEXT, row -> row.posting.account())
                    .fixed("currency", TEXT, row -> row.posting.currency())
                    .fixed("amount", NUMERIC, row -> row.posting.amount().amount())
                    .fixed("balance_after", NUMERIC, PostingRow::balanceAfter)
                    .fixed("at", TIMESTAMPTZ, row -> row.booked.at())
                    .fixed("reference", TEXT, row -> row.booked.reference())
                    .build();

    static Stream<PostingRow> from(Booked booked) {
        List<Posting> postings = booked.entry().postings();
        return IntStream.range(0, postings.size())
                .mapToObj(line -> new PostingRow(booked, line, postings.get(line)));
    }

    static CashLine to(Row row) {
        return new CashLine(
                row.uuid("entry_id"),
                row.instant("at"),
                row.constant("kind", EntryKind.class),
                new Money(row.decimal("amount"), new CurrencyCode(row.text("currency"))),
                Decimals.canonical(row.decimal("balance_after")),
                row.text("reference"),
                EntryDetailRow.detail(row));
    }

    static Posting posting(Row row) {
        return new Posting(
                row.constant("ledger_account", LedgerAccount.class),
                new Money(row.decimal("amount"), new CurrencyCode(row.text("currency"))));
    }

    private Optional<BigDecimal> balanceAfter() {
        return posting.account() == LedgerAccount.CASH
                ? Optional.ofNullable(booked.cashAfter().get(posting.currency()))
                : Optional.empty();
    }
}
