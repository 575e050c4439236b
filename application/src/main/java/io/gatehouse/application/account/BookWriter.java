package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.application.port.PositionStore.OwnedLot;
import io.gatehouse.application.port.SetupLog;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.BracketId;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.position.Trade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes what a batch did: one statement per table, however many accounts and orders. */
public final class BookWriter {
    private final AccountStore accounts;
    private final OrderStore orders;
    private final PositionStore positions;
    private final Ledger ledger;
    private final DecisionLog decisions;
    private final AuditTrail audit;
    private final SetupLog sizes;
    private final EquityWriter equity;

    public BookWriter(
            AccountStore accounts,
            OrderStore orders,
            PositionStore positions,
            Ledger ledger,
            DecisionLog decisions,
            AuditTrail audit,
            SetupLog sizes,
            EquityHistory history) {
        this.accounts = accounts;
        this.orders = orders;
        this.positions = positions;
        this.ledger = ledger;
        this.decisions = decisions;
        this.audit = audit;
        this.sizes = sizes;
        this.equity = new EquityWriter(history);
    }

    void write(Collection<AccountBook> books) {
        writeOrders(books);
        ifAny(all(books, BookChanges::receipts), decisions::append);
        ifAny(all(books, BookChanges::audit), audit::append);
        ifAny(all(books, BookChanges::sizes), sizes::append);
        writePositions(books);
        List<Ledger.Booked> entries = all(books, BookChanges::entries);
        if (!entries.isEmpty()) {
            ledger.append(entries, cashOf(books));
        }
        accounts.update(books.stream().map(AccountBook::state).toList());
        ifAny(
                books.stream()
                        .filter(book -> book.changes().hasNewRisk())
                        .map(AccountBook::state)
                        .toList(),
                accounts::saveRisk);
        ifAny(
                books.stream()
                        .filter(book -> book.changes().hasNewSync())
                        .map(AccountBook::state)
                        .toList(),
                accounts::saveSync);
        books.stream()
                .filter(book -> book.changes().hasNewProfile())
                .forEach(book -> accounts.saveProfile(book.state()));
        ifAny(all(books, BookChanges::profileChanges), accounts::saveChanges);
        equity.write(books);
    }

    private void writeOrders(Collection<AccountBook> books) {
        ifAny(all(books, BookChanges::inserted), orders::insert);
        ifAny(all(books, BookChanges::updated), orders::update);
        ifAny(all(books, BookChanges::keptIntents), orders::enqueue);
        List<OrderStore.OwnedEvent> events = new ArrayList<>();
        List<OrderStore.Settled> settled = new ArrayList<>();
        for (AccountBook book : books) {
            book.changes()
                    .events()
                    .forEach(event -> events.add(new OrderStore.OwnedEvent(book.id(), event)));
            settled.addAll(book.changes().settled(book.id()));
        }
        ifAny(events, orders::append);
        ifAny(settled, orders::settle);
    }

    private void writePositions(Collection<AccountBook> books) {
        PositionStore.Changes changes = emptyChanges();
        for (AccountBook book : books) {
            collect(book, changes);
        }
        if (!isEmpty(changes)) {
            positions.save(changes);
        }
    }

    private static void collect(AccountBook book, PositionStore.Changes into) {
        AccountId id = book.id();
        BookChanges changes = book.changes();
        changes.positions()
                .forEach(
                        (symbol, position) ->
                                position.ifPresentOrElse(
                                        open -> into.positions().add(new Owned<>(id, open)),
                                        () -> into.closed().add(new Owned<>(id, symbol))));
        changes.trades().forEach(trade -> into.trades().add(new Owned<>(id, trade)));
        for (BookChanges.LotChange lot : changes.lots()) {
            lot.lot()
                    .ifPresentOrElse(
                            left -> into.lots().add(new OwnedLot(id, lot.symbol(), left)),
                            () -> into.closedLots().add(new Owned<>(id, lot.openedBy())));
        }
        into.fills().addAll(changes.fills());
        changes.brackets()
                .forEach(
                        (bracketId, bracket) ->
                                bracket.ifPresentOrElse(
                                        kept -> into.brackets().add(new Owned<>(id, kept)),
                                        () ->
                                                into.endedBrackets()
                                                        .add(new Owned<>(id, bracketId))));
    }

    private static PositionStore.Changes emptyChanges() {
        return new PositionStore.Changes(
                new ArrayList<Owned<OpenPosition>>(),
                new ArrayList<Owned<Symbol>>(),
                new ArrayList<Owned<Trade>>(),
                new ArrayList<>(),
                new ArrayList<Owned<FillId>>(),
                new ArrayList<>(),
                new ArrayList<Owned<Bracket>>(),
                new ArrayList<Owned<BracketId>>());
    }

    private static boolean isEmpty(PositionStore.Changes changes) {
        return changes.positions().isEmpty()
                && changes.closed().isEmpty()
                && changes.trades().isEmpty()
                && changes.lots().isEmpty()
                && changes.closedLots().isEmpty()
                && changes.fills().isEmpty()
                && changes.brackets().isEmpty()
                && changes.endedBrackets().isEmpty();
    }

    private static Map<AccountId, Ledger.Cash> cashOf(Collection<AccountBook> books) {
        Map<AccountId, Ledger.Cash> cash = new HashMap<>();
        for (AccountBook book : books) {
            if (!book.changes().entries().isEmpty()) {
                cash.put(book.id(), new Ledger.Cash(book.baseCurrency(), book.balances()));
            }
        }
        return cash;
    }

    private static <T> List<T> all(
            Collection<AccountBook> books, Function<BookChanges, Collection<T>> part) {
        List<T> all = new ArrayList<>();
        books.forEach(book -> all.addAll(part.apply(book.changes())));
        return all;
    }

    private static <T> void ifAny(List<T> rows, Consumer<List<T>> write) {
        if (!rows.isEmpty()) {
            write.accept(rows);
        }
    }
}
