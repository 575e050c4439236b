package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.BracketId;
import io.gatehouse.domain.position.Lot;
import io.gatehouse.domain.position.LotBook;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.position.TradeId;
import io.gatehouse.domain.risk.ChangeId;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.domain.sizing.SizedSetup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one transaction does to one account, gathered so that each table is written with one
 * statement.
 */
public final class BookChanges {
    private final Map<OrderId, OrderStore.Stored> inserted = new LinkedHashMap<>();
    private final Map<OrderId, Order> updated = new LinkedHashMap<>();
    private final List<OrderEvent> events = new ArrayList<>();
    private final List<OrderStore.Intent> intents = new ArrayList<>();
    // Whether a cancel that is on its way is settled, too.
    private final Map<OrderId, Boolean> settled = new LinkedHashMap<>();
    private final List<SealedReceipt> receipts = new ArrayList<>();
    private final List<SizedSetup> sizes = new ArrayList<>();
    private final List<AuditEntry> audit = new ArrayList<>();
    private final List<Ledger.Booked> entries = new ArrayList<>();
    private final List<EquityEvent> equity = new ArrayList<>();
    private final List<BookedFill> fills = new ArrayList<>();
    private final Map<Symbol, Optional<OpenPosition>> positions = new LinkedHashMap<>();
    private final Map<TradeId, Trade> trades = new LinkedHashMap<>();
    private final Map<FillId, LotChange> lots = new LinkedHashMap<>();
    private final Map<BracketId, Optional<Bracket>> brackets = new LinkedHashMap<>();
    private final Set<String> executionKeys = new HashSet<>();
    private final Map<String, OrderId> names = new HashMap<>();
    private final Map<ChangeId, AccountStore.KeptChange> profileChanges = new LinkedHashMap<>();
    private final AccountMode mode;
    private boolean newProfile;
    private boolean newRisk;
    private boolean newSync;
    private boolean newTickets;

    /** A lot as it is now; empty when nothing is left of it. */
    public record LotChange(Symbol symbol, FillId openedBy, Optional<Lot> lot) {}

    BookChanges(AccountMode mode) {
        this.mode = mode;
    }

    /** Of the account. */
    public AccountMode mode() {
        return mode;
    }

    void insert(OrderStore.Stored stored) {
        inserted.put(stored.order().id(), stored);
        names.put(stored.order().identity().clientOrderId(), stored.order().id());
    }

    void update(Order order) {
        OrderStore.Stored fresh = inserted.get(order.id());
        if (fresh != null) {
            inserted.put(order.id(), new OrderStore.Stored(order, fresh.requestHash()));
        } else {
            updated.put(order.id(), order);
        }
    }

    void add(OrderEvent event) {
        events.add(event);
    }

    void enqueue(OrderStore.Intent intent) {
        intents.add(intent);
    }

    /** The broker has the order or its change; a cancel may still be on its way. */
    void settleAllButCancel(OrderId order) {
        settled.putIfAbsent(order, false);
    }

    void settle(OrderId order) {
        settled.put(order, true);
    }

    /** What has ended needs no command any more, nor one that has not left yet. */
    void withdraw(OrderId order) {
        intents.removeIf(intent -> intent.order().equals(order));
        settle(order);
    }

    void add(SealedReceipt receipt) {
        receipts.add(receipt);
    }

    void add(SizedSetup size) {
        sizes.add(size);
    }

    void add(AuditEntry entry) {
        audit.add(entry);
    }

    void add(Ledger.Booked entry) {
        entries.add(entry);
    }

    void add(EquityEvent event) {
        equity.add(event);
    }

    void add(BookedFill fill) {
        fills.add(fill);
        executionKeys.add(fill.fill().executionId());
    }

    void save(OpenPosition position) {
        positions.put(position.symbol(), Optional.of(position));
    }

    void closed(Symbol symbol) {
        positions.put(symbol, Optional.empty());
    }

    void save(Trade trade) {
        trades.put(trade.id(), trade);
    }

    void save(LotChange change) {
        lots.put(change.openedBy(), change);
    }

    void save(Bracket bracket) {
        brackets.put(bracket.id(), Optional.of(bracket));
    }

    void end(BracketId bracket) {
        brackets.put(bracket, Optional.empty());
    }

    /** Whether what the account holds or works may be another than before. */
    boolean moveExposure() {
        return !inserted.isEmpty() || !updated.isEmpty() || !positions.isEmpty() || newTickets;
    }

    /** Whether the account may be worth another amount than before, at the same marks. */
    public boolean moveWorth() {
        return !fills.isEmpty() || !entries.isEmpty() || newSync || newTickets;
    }

    void syncChanged() {
        newSync = true;
    }

    void ticketsChanged() {
        newTickets = true;
    }

    void riskChanged() {
        newRisk = true;
    }

    /** Whether what the loss limits remember was changed. */
    public boolean hasNewRisk() {
        return newRisk;
    }

    /** Whether the account was synced with its broker. */
    public boolean hasNewSync() {
        return newSync;
    }

    void profileChanged() {
        newProfile = true;
    }

    /** Whether another version of the profile has come into force. */
    public boolean hasNewProfile() {
        return newProfile;
    }

    void save(AccountStore.KeptChange change) {
        profileChanges.put(change.change().id(), change);
    }

    Collection<AccountStore.KeptChange> profileChanges() {
        return profileChanges.values();
    }

    boolean hasExecution(String key) {
        return executionKeys.contains(key);
    }

    Optional<OrderStore.Stored> named(String clientOrderId) {
        return Optional.ofNullable(names.get(clientOrderId)).map(inserted::get);
    }

    public Collection<OrderStore.Stored> inserted() {
        return inserted.values();
    }

    public Collection<Order> updated() {
        return updated.values();
    }

    /** Every order this transaction touched, as it is after it. */
    public List<Order> orders() {
        List<Order> all = new ArrayList<>();
        inserted.values().forEach(stored -> all.add(stored.order()));
        all.addAll(updated.values());
        return all;
    }

    public List<OrderEvent> events() {
        return events;
    }

    /** Everything to send, in the order in which it was asked for. */
    public List<OrderStore.Intent> intents() {
        return intents;
    }

    /** What of it is kept until it is settled: the last that is wanted of each order. */
    Collection<OrderStore.Intent> keptIntents() {
        Map<OrderId, OrderStore.Intent> last = new LinkedHashMap<>();
        intents.forEach(intent -> last.put(intent.order(), intent));
        return last.values();
    }

    /** Settled of what earlier transactions have kept; what is kept now takes its place anyway. */
    List<OrderStore.Settled> settled(AccountId account) {
        Set<OrderId> kept = new HashSet<>();
        intents.forEach(intent -> kept.add(intent.order()));
        return settled.entrySet().stream()
                .filter(entry -> !kept.contains(entry.getKey()))
                .map(entry -> new OrderStore.Settled(account, entry.getKey(), entry.getValue()))
                .toList();
    }

    public List<SealedReceipt> receipts() {
        return receipts;
    }

    public List<SizedSetup> sizes() {
        return sizes;
    }

    public List<AuditEntry> audit() {
        return audit;
    }

    public List<Ledger.Booked> entries() {
        return entries;
    }

    /** Points for the equity history, in the order of time. */
    public List<EquityEvent> equity() {
        return equity;
    }

    public List<BookedFill> fills() {
        return fills;
    }

    public Map<Symbol, Optional<OpenPosition>> positions() {
        return positions;
    }

    public Collection<Trade> trades() {
        return trades.values();
    }

    /** Open lots of an instrument: those stored, with what this transaction did to them. */
    LotBook lots(Symbol symbol, List<Lot> stored) {
        Map<FillId, Lot> open = new LinkedHashMap<>();
        stored.forEach(lot -> open.put(lot.openedBy(), lot));
        lots.values().stream()
                .filter(change -> change.symbol().equals(symbol))
                .forEach(
                        change ->
                                change.lot()
                                        .ifPresentOrElse(
                                                lot -> open.put(change.openedBy(), lot),
                                                () -> open.remove(change.openedBy())));
        return new LotBook(new ArrayList<>(open.values()));
    }

    public Collection<LotChange> lots() {
        return lots.values();
    }

    public Map<BracketId, Optional<Bracket>> brackets() {
        return brackets;
    }
}
