package io.gatehouse.persistence.broker;

import static io.gatehouse.persistence.PgType.BOOLEAN;
import static io.gatehouse.persistence.PgType.JSONB;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;
import static io.gatehouse.persistence.PgType.TIMESTAMPTZ;
import static io.gatehouse.persistence.PgType.UUID;

import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.broker.DealTotals;
import io.gatehouse.domain.broker.KnownDeal;
import io.gatehouse.domain.broker.SortedDeals;
import io.gatehouse.domain.broker.SyncEntry;
import io.gatehouse.domain.broker.TakenOver;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.persistence.AccountSpans;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.FirstId;
import io.gatehouse.persistence.Json;
import io.gatehouse.persistence.Question;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What terminals said, in PostgreSQL; states are JSON. */
@Singleton
final class JdbcTerminals implements Terminals {
    private static final Table<DealRow> DEALS =
            Table.<DealRow>named("terminal_deal")
                    .key("account_id", UUID, DealRow::account)
                    .key("ticket", TEXT, row -> row.deal().key().ticket())
                    .key("kind", TEXT, row -> row.deal().key().kind())
                    .fixed("amount", NUMERIC, row -> row.deal().amount().amount())
                    .fixed("currency", TEXT, row -> row.deal().amount().currency())
                    .fixed("booked_at", TIMESTAMPTZ, DealRow::at)
                    .fixed("symbol", TEXT, row -> row.deal().details().symbol())
                    .fixed("dealt_at", TIMESTAMPTZ, row -> row.deal().details().at())
                    .fixed("comment", TEXT, row -> row.deal().details().comment())
                    .fixed("history", BOOLEAN, DealRow::isHistory)
                    .build();

    private static final Table<KeyRow> KEYS =
            Table.<KeyRow>named("terminal_deal")
                    .key("account_id", UUID, KeyRow::account)
                    .key("ticket", TEXT, row -> row.key().ticket())
                    .key("kind", TEXT, row -> row.key().kind())
                    .build();

    private static final String LISTED =
            "SELECT " + DEALS.list() + " FROM terminal_deal AS t WHERE t.account_id = ?";

    private static final String SUMS =
            "SELECT t.kind, sum(t.amount) AS total FROM terminal_deal AS t"
                    + " WHERE t.account_id = a.account_id AND NOT t.history"
                    + " AND t.booked_at >= a.since AND t.booked_at < a.until GROUP BY t.kind";

    private final Database database;
    private final Json json;
    private final Table<StateRow> states;
    private final Table<SyncEntry> syncs;

    private record DealRow(AccountId account, TerminalDeal deal, Instant at, boolean isHistory) {}

    private record KeyRow(AccountId account, TerminalDeal.Key key) {}

    private record StateRow(AccountId account, TerminalState state) {}

    JdbcTerminals(Database database, Json json) {
        this.database = database;
        this.json = json;
        this.states =
                Table.<StateRow>named("terminal_state")
                        .key("account_id", UUID, StateRow::account)
                        .column("state", JSONB, row -> document(row.state()))
                        .fixed("taken_over", TIMESTAMPTZ, row -> row.state().at())
                        .fixed("opened_at", TIMESTAMPTZ, row -> row.state().at())
                        .fixed("floating", NUMERIC, row -> row.state().figures().floating())
                        .build();
        this.syncs =
                Table.<SyncEntry>named("terminal_sync")
                        .key("account_id", UUID, SyncEntry::account)
                        .key("sync_id", UUID, SyncEntry::id)
                        .fixed("at", TIMESTAMPTZ, SyncEntry::at)
                        .fixed("before_state", JSONB, one -> one.before().map(this::document))
                        .fixed("after_state", JSONB, one -> one.after().map(this::document))
                        .fixed(
                                "refusal_code",
                                TEXT,
                                one -> one.refusal().map(SyncEntry.Refusal::code))
                        .fixed(
                                "refusal_message",
                                TEXT,
                                one -> one.refusal().map(SyncEntry.Refusal::message))
                        .build();
    }

    @Override
    public Optional<TerminalState> find(AccountId account) {
        return database.first(
                row -> state(row.text("state")),
                "SELECT t.state FROM terminal_state AS t WHERE t.account_id = ?",
                account);
    }

    @Override
    public Map<AccountId, TerminalState> find(Collection<AccountId> accounts) {
        return database
                .list(
                        row -> new StateRow(row.accountId(), state(row.text("state"))),
                        "SELECT t.account_id, t.state FROM terminal_state AS t"
                                + " WHERE t.account_id = ANY(?)",
                        accounts)
                .stream()
                .collect(Collectors.toMap(StateRow::account, StateRow::state));
    }

    @Override
    public List<AccountId> accountsHolding() {
        return database.list(
                Row::accountId,
                "SELECT t.account_id FROM terminal_state AS t"
                        + " WHERE t.state -> 'positions' <> '[]'::jsonb");
    }

    @Override
    public void save(AccountId account, TerminalState state) {
        database.upsert(states, List.of(new StateRow(account, state)));
    }

    @Override
    public Optional<Instant> takenOver(AccountId account) {
        return database.first(
                row -> row.instant("taken_over"),
                "SELECT t.taken_over FROM terminal_state AS t WHERE t.account_id = ?",
                account);
    }

    @Override
    public Optional<TakenOver> opening(AccountId account) {
        return database.first(
                row -> new TakenOver(row.instant("opened_at"), row.decimal("floating")),
                "SELECT t.opened_at, t.floating FROM terminal_state AS t WHERE t.account_id = ?",
                account);
    }

    @Override
    public void takeOver(AccountId account, Instant at) {
        database.execute(
                "UPDATE terminal_state SET taken_over = ? WHERE account_id = ?", at, account);
    }

    @Override
    public Map<TerminalDeal.Key, BigDecimal> known(
            AccountId account, Collection<TerminalDeal.Key> deals) {
        List<KeyRow> wanted = deals.stream().map(key -> new KeyRow(account, key)).toList();
        return database
                .listByKey(
                        row -> Map.entry(key(row), row.decimal("amount")),
                        "t.ticket, t.kind, t.amount",
                        KEYS,
                        wanted)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static TerminalDeal.Key key(Row row) {
        return new TerminalDeal.Key(row.text("ticket"), kind(row));
    }

    private static TerminalDeal.Kind kind(Row row) {
        return row.constant("kind", TerminalDeal.Kind.class);
    }

    @Override
    public void addKnown(AccountId account, SortedDeals deals, Instant at) {
        List<DealRow> rows = new ArrayList<>();
        deals.history().forEach(deal -> rows.add(new DealRow(account, deal, at, true)));
        deals.since().forEach(deal -> rows.add(new DealRow(account, deal, at, false)));
        database.insert(DEALS, rows);
    }

    @Override
    public List<KnownDeal> deals(DealQuery query) {
        Question question =
                Question.of(LISTED, query.account())
                        .and("t.kind = ?", query.kind().map(Enum::name))
                        .and("t.booked_at >= ?", query.from())
                        .and("t.booked_at < ?", query.to());
        query.before()
                .ifPresent(
                        last ->
                                question.then(
                                        " AND (t.booked_at, t.ticket, t.kind) < (?, ?, ?)",
                                        last.knownAt(),
                                        last.key().ticket(),
                                        last.key().kind().name()));
        return database.list(
                JdbcTerminals::deal,
                question.then(
                        " ORDER BY t.booked_at DESC, t.ticket DESC, t.kind DESC LIMIT ?",
                        query.limit()));
    }

    private static KnownDeal deal(Row row) {
        CurrencyCode currency = new CurrencyCode(row.text("currency"));
        TerminalDeal deal =
                new TerminalDeal(
                        key(row),
                        new Money(row.decimal("amount"), currency),
                        new TerminalDeal.Details(
                                row.optionalText("symbol"),
                                row.optionalInstant("dealt_at"),
                                row.optionalText("comment")));
        return new KnownDeal(deal, row.instant("booked_at"), row.flag("history"));
    }

    @Override
    public Map<AccountId, DealTotals> totals(Map<AccountId, PnlFigures.Window> windows) {
        AccountSpans spans = new AccountSpans();
        windows.forEach((account, window) -> spans.add(account, window.from(), window.to()));
        Map<AccountId, Map<TerminalDeal.Kind, BigDecimal>> sums =
                database
                        .list(
                                row -> new Sum(row.accountId(), kind(row), row.decimal("total")),
                                spans.ask("n.kind, n.total", SUMS))
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Sum::account, Collectors.toMap(Sum::kind, Sum::total)));
        Map<AccountId, DealTotals> totals = new HashMap<>();
        windows.keySet()
                .forEach(id -> totals.put(id, DealTotals.of(sums.getOrDefault(id, Map.of()))));
        return totals;
    }

    private record Sum(AccountId account, TerminalDeal.Kind kind, BigDecimal total) {}

    @Override
    public void log(SyncEntry entry) {
        database.insert(syncs, List.of(entry));
    }

    @Override
    public Optional<SyncEntry> lastLogged(AccountId account) {
        return page(Query.newest(account, 1)).stream().findFirst();
    }

    @Override
    public int refusedSince(AccountId account, Instant from) {
        return database.first(
                        row -> Math.toIntExact(row.number("refused")),
                        "SELECT count(*) AS refused FROM terminal_sync AS t WHERE t.account_id = ?"
                                + " AND t.sync_id >= ? AND t.at >= ?"
                                + " AND t.refusal_code IS NOT NULL",
                        account,
                        FirstId.madeAt(from),
                        from)
                .orElseThrow();
    }

    @Override
    public List<SyncEntry> page(Query query) {
        String ofAccount =
                "SELECT " + syncs.list() + " FROM terminal_sync AS t WHERE t.account_id = ?";
        return database.list(
                this::entry,
                Question.of(ofAccount, query.account())
                        .and("(t.before_state IS NULL) = ?", query.isFirst())
                        .and("(t.refusal_code IS NULL) = ?", query.success())
                        .since("t.sync_id", "t.at", query.from())
                        .and("t.at < ?", query.to())
                        .and("t.sync_id < ?", query.before())
                        .then(" ORDER BY t.sync_id DESC LIMIT ?", query.limit()));
    }

    @Override
    public int forgetBefore(Instant at, int atMost) {
        return database.deleteSome("terminal_sync", "account_id, sync_id", "at < ?", at, atMost);
    }

    private SyncEntry entry(Row row) {
        return new SyncEntry(
                row.uuid("sync_id"),
                row.accountId(),
                row.instant("at"),
                row.optionalText("before_state").map(this::state),
                row.optionalText("after_state").map(this::state),
                row.optionalText("refusal_code")
                        .map(code -> new SyncEntry.Refusal(code, row.text("refusal_message"))));
    }

    private String document(TerminalState state) {
        return json.write(TerminalDocument.from(state));
    }

    private TerminalState state(String document) {
        return json.read(document, TerminalDocument.class).to();
    }
}
