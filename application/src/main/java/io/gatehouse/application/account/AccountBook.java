package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AccountStore.ChainHead;
import io.gatehouse.application.port.ActivityLog;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.ledger.EntryDetail;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.BracketId;
import io.gatehouse.domain.position.Lot;
import io.gatehouse.domain.position.LotBook;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.risk.ChangeStatus;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskState;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.domain.sizing.SizedSetup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The books of one account while a transaction holds its row: reads see what earlier orders of the
 * same batch did, and every write is gathered for the end of the transaction. Used by one thread at
 * a time.
 */
public final class AccountBook extends BookContents {
    private BookChanges changes;

    /** What was read of an account. */
    public record Loaded(
            AccountStore.State state,
            Map<CurrencyCode, BigDecimal> balances,
            List<OpenPosition> positions,
            BrokerTickets tickets,
            List<Order> working,
            List<Bracket> brackets,
            List<Order> recentUnnamed,
            BookActivity.Loaded activity) {}

    public AccountBook(Loaded loaded) {
        super(loaded);
        this.changes = new BookChanges(account().mode());
    }

    public BookChanges changes() {
        return changes;
    }

    /** An order under this client order id that the running transaction has accepted. */
    public Optional<OrderStore.Stored> namedInBatch(String clientOrderId) {
        return changes.named(clientOrderId);
    }

    public boolean bookedInBatch(String executionKey) {
        return changes.hasExecution(executionKey);
    }

    /** Takes a decided order into the books. */
    public void insert(OrderStore.Stored stored, String event, String detail) {
        Order order = stored.order();
        changes.insert(stored);
        orders.inserted(order);
        if (isOfUser(order) && order.status() != OrderStatus.DENIED) {
            activity.accepted(dayStart());
        }
        log(order, event, order.createdAt(), detail);
    }

    /** Keeps an order as it is after an event. */
    public void update(Order order, String event, Instant at, String detail) {
        changes.update(order);
        orders.updated(order);
        log(order, event, at, detail);
    }

    private void log(Order order, String event, Instant at, String detail) {
        state = state.withLastEvent(state.lastEvent() + 1);
        changes.add(
                new OrderEvent(order.id(), state.lastEvent(), event, order.status(), at, detail));
    }

    public void enqueue(OrderStore.Intent intent) {
        changes.enqueue(intent);
        if (workingOrder(intent.order()).filter(AccountBook::isOfUser).isPresent()) {
            activity.sent(intent.at());
        }
        if (intent.kind() == OrderStore.Intent.Kind.CANCEL) {
            orders.cancelSent(intent.order());
        }
    }

    /** Lets a command go out once more that its sender sent once and no broker has answered. */
    public void enqueueAgain(Order order, OrderStore.Intent intent) {
        changes.update(order);
        changes.enqueue(intent);
        if (intent.kind() == OrderStore.Intent.Kind.CANCEL) {
            orders.cancelSent(intent.order());
        }
    }

    private static boolean isOfUser(Order order) {
        return order.ticket().origin() == OrderOrigin.USER;
    }

    /**
     * Whether a cancel went out that the broker has not answered; forgotten when the books are read
     * anew, so only good for sparing a repetition.
     */
    public boolean isCancelAsked(OrderId order) {
        return orders.isCancelAsked(order);
    }

    /** Lets a cancel go out once more though the one before is not answered. */
    public void forgetCancel(OrderId order) {
        orders.answered(order);
    }

    /** Whether the broker refuses a command for this order for the first time since it reported. */
    public boolean isFirstRefusal(OrderId order) {
        return orders.isFirstRefusal(order);
    }

    /** Whether protection of an instrument is lost for the first time since some of it arrived. */
    public boolean isFirstLoss(Symbol symbol) {
        return orders.isFirstLoss(symbol);
    }

    /**
     * The broker has reported; of what was to be sent a cancel may still be on its way, and a
     * change that it has not answered.
     */
    public void reported(Order after) {
        orders.reported(after);
        if (after.status().isFinal()) {
            changes.withdraw(after.id());
        } else if (after.status() != OrderStatus.PENDING_REPLACE) {
            changes.settleAllButCancel(after.id());
        }
    }

    /** The broker has answered the last command, so nothing is on its way. */
    public void settle(OrderId order) {
        orders.answered(order);
        changes.settle(order);
    }

    /** Books a ledger entry and moves the cash. */
    public void post(UUID entryId, LedgerEntry entry, Instant at, String reference) {
        post(entryId, entry, at, reference, EntryDetail.NONE);
    }

    /** The same for an entry that there is more to say of. */
    public void post(
            UUID entryId, LedgerEntry entry, Instant at, String reference, EntryDetail detail) {
        changes.add(
                new Ledger.Booked(id(), entryId, entry, at, reference, cash.move(entry), detail));
    }

    /** Money came in from outside (less than zero: went out), base currency. */
    public void flow(BigDecimal amount, KnownEquity before) {
        record(
                new EquityEvent(
                        EquityEvent.Kind.FLOW,
                        riskDay(before.at()),
                        before.point(),
                        amount,
                        before.current()));
        risk(risk().afterFlow(amount, before.valued(), before.current()));
    }

    /** Keeps a point of the equity history. */
    public void record(EquityEvent event) {
        changes.add(event);
    }

    public void book(BookedFill fill) {
        changes.add(fill);
        Fill executed = fill.fill();
        activity.executed(
                new ActivityLog.Executed(
                        executed.instrument(), executed.side(), executed.executedAt()));
    }

    public void save(OpenPosition position) {
        held.save(position);
        changes.save(position);
        changes.save(position.trade());
    }

    public void closed(Symbol symbol) {
        held.closed(symbol);
        changes.closed(symbol);
    }

    public void save(Trade closed) {
        changes.save(closed);
        activity.ended(closed, dayStart());
    }

    public void save(Bracket bracket) {
        held.save(bracket);
        changes.save(bracket);
    }

    public void end(BracketId bracket) {
        held.end(bracket);
        changes.end(bracket);
    }

    /** Open lots of an instrument: those stored, with what this batch did to them. */
    public LotBook lots(Symbol symbol, Function<Symbol, List<Lot>> stored) {
        return changes.lots(symbol, stored.apply(symbol));
    }

    public void save(BookChanges.LotChange change) {
        changes.save(change);
    }

    /** Seals a receipt into the account's chain. */
    public void seal(SealedReceipt receipt) {
        state = state.withReceipts(new ChainHead(receipt.sequence(), receipt.hash()));
        changes.add(receipt);
    }

    /** Logs what was to be sized and what came of it. */
    public void log(SizedSetup size) {
        changes.add(size);
    }

    /** Adds a fact to the account's audit chain. */
    public void audit(UUID entryId, Instant at, AuditContext context, AuditFact fact) {
        ChainHead head = state.audit();
        AuditEntry entry =
                AuditEntry.chained(
                        entryId, id(), head.sequence() + 1, at, context, fact, head.hash());
        state = state.withAudit(new ChainHead(entry.sequence(), entry.hash()));
        changes.add(entry);
    }

    public void account(Account account) {
        state = state.withAccount(account);
    }

    /** Keeps how the account stands to its broker's books. */
    public void sync(BrokerSync sync) {
        account(account().withSync(sync));
        changes.syncChanged();
    }

    /** The same after the broker has told what it holds. */
    public void sync(BrokerSync sync, BrokerTickets held) {
        sync(sync);
        if (!held.equals(tickets)) {
            tickets = held;
            changes.ticketsChanged();
        }
    }

    public void risk(RiskState risk) {
        state = state.withRisk(risk);
        changes.riskChanged();
    }

    /** Puts another version of the profile in force, and its risk day. */
    public void enforce(ProfileInForce other) {
        RiskState risk = risk().under(other.version().profile(), profile());
        if (!risk.equals(risk())) {
            risk(risk);
        }
        Account account = state.account();
        RiskCalendar calendar = other.calendar();
        state =
                state.withAccount(account.withRiskDay(calendar.zone(), calendar.dayStart()))
                        .withProfile(other.version());
        changes.profileChanged();
    }

    /** Lets a change wait, or wait in another form. */
    public void keep(PendingChange change) {
        keep(state.profile().waitingFor(change), change, ChangeStatus.PENDING);
    }

    /** Ends the waiting of a change. */
    public void end(PendingChange change, ChangeStatus status) {
        keep(state.profile().without(change), change, status);
    }

    private void keep(ProfileVersion profile, PendingChange change, ChangeStatus status) {
        state = state.withProfile(profile);
        changes.save(new AccountStore.KeptChange(id(), change, status));
    }

    /** After the commit: the books are what the database holds, under its next version. */
    void committed() {
        changes = new BookChanges(account().mode());
        state = state.withBookVersion(state.bookVersion() + 1);
    }
}
