package io.gatehouse.application.account.sync;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.BrokerTickets;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.account.KnownEquity;
import io.gatehouse.application.account.sync.SyncAccount.Report;
import io.gatehouse.application.account.sync.SyncAccount.Synced;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.broker.SortedDeals;
import io.gatehouse.domain.broker.SyncEntry;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.EquityPoint;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskState;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One sync under the lock of its account. */
final class SyncTask implements DeskTask<Outcome<Synced>> {
    private final AccountId account;
    private final SyncAccount.Command command;
    private final Terminals terminals;
    private final Ids ids;

    SyncTask(AccountId account, SyncAccount.Command command, Terminals terminals, Ids ids) {
        this.account = account;
        this.command = command;
        this.terminals = terminals;
        this.ids = ids;
    }

    @Override
    public AccountId account() {
        return account;
    }

    @Override
    public Set<Symbol> symbols() {
        return BrokerTickets.of(command.report().state().positions()).symbols();
    }

    @Override
    public Outcome<Synced> run(AccountBook book, DeskSession session) {
        Optional<TerminalState> before = terminals.find(account);
        Map<TerminalDeal.Key, BigDecimal> known = known(command.report());
        return Outcome.unless(
                SyncObjection.of(command.report(), before, known, book, session.market()),
                () -> Outcome.done(apply(book, session, before, known.keySet())));
    }

    private Map<TerminalDeal.Key, BigDecimal> known(Report report) {
        return terminals.known(account, report.deals().stream().map(TerminalDeal::key).toList());
    }

    private Synced apply(
            AccountBook book,
            DeskSession session,
            Optional<TerminalState> before,
            Set<TerminalDeal.Key> known) {
        TerminalState state = command.report().state();
        Money beyond = BrokerBalance.beyondTheBooks(book, state.figures());
        SortedDeals deals = sorted(known, beyond);
        // A first balance is explained by its history, a later one by what came since.
        List<TerminalDeal> explaining = before.isEmpty() ? deals.history() : deals.since();
        Money unexplained = beyond.minus(SortedDeals.total(explaining, book.baseCurrency()));
        boolean isExplained = before.isEmpty() || unexplained.isZero();
        if (before.isEmpty()) {
            begin(book, session, unexplained, explaining);
        } else {
            new DealBooking(book, session, ids)
                    .book(explaining, Optional.of(state.figures()).filter(any -> isExplained));
        }
        DataState dataState = isExplained ? DataState.FRESH : DataState.DIVERGED;
        UUID syncId = ids.next();
        terminals.addKnown(account, deals, session.now());
        terminals.save(account, state);
        terminals.log(SyncEntry.applied(syncId, account, session.now(), before, state));
        book.audit(
                ids.next(),
                session.now(),
                command.context(),
                SyncFacts.applied(syncId, before, state, deals, dataState, unexplained));
        if (isExplained && book.isDiverged()) {
            book.audit(ids.next(), session.now(), command.context(), SyncFacts.explained(syncId));
        }
        book.sync(
                new BrokerSync(dataState, Optional.of(state.at()), Optional.of(state.figures())),
                BrokerTickets.of(state.positions()));
        return new Synced(syncId, dataState, state.at());
    }

    /** Deals that were not known yet: those of the balance taken over, and those since. */
    private SortedDeals sorted(Set<TerminalDeal.Key> known, Money beyond) {
        List<TerminalDeal> unseen =
                command.report().deals().stream()
                        .filter(deal -> !known.contains(deal.key()))
                        .toList();
        return terminals
                .takenOver(account)
                .map(at -> SortedDeals.of(unseen, at, beyond))
                .orElseGet(() -> SortedDeals.contained(unseen));
    }

    /** The account begins with what its broker says: what led there is neither gain nor flow. */
    private void begin(
            AccountBook book, DeskSession session, Money unexplained, List<TerminalDeal> deals) {
        KnownEquity empty = KnownEquity.of(book, session.market());
        if (!unexplained.isZero()) {
            book.post(ids.next(), opening(unexplained), session.now(), "Balance at the first sync");
        }
        for (TerminalDeal deal : deals) {
            deal.entry()
                    .ifPresent(
                            entry -> book.post(ids.next(), entry, session.now(), deal.reference()));
        }
        BrokerFigures said = command.report().state().figures();
        // Limits are measured by what an account starts with, and none starts in debt.
        Money initial = new Money(Decimals.atLeastZero(said.balance()), book.baseCurrency());
        book.account(book.account().withInitialBalance(initial));
        EquityPoint begun = new EquityPoint(session.now(), said.equity(), said.balance());
        LocalDate day = book.riskDay(session.now());
        book.record(
                new EquityEvent(
                        EquityEvent.Kind.RESET,
                        day,
                        empty.point(),
                        begun.equity().subtract(empty.point().equity()),
                        empty.current()));
        // Windows from here on begin with what is open already.
        book.record(EquityEvent.of(EquityEvent.Kind.HOUR, day, begun, true));
        book.risk(RiskState.restartingWith(begun, RiskCalendar.of(book.account())));
    }

    private static LedgerEntry opening(Money balance) {
        return balance.isPositive()
                ? LedgerEntry.deposit(balance)
                : LedgerEntry.adjustment(List.of(balance));
    }
}
