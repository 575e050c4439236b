package io.gatehouse.application.ledger;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.KnownEquity;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.Ledger.Entry;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.ledger.EntryDetail;
import io.gatehouse.domain.ledger.LedgerAccount;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.ledger.Posting;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.EquityEvent;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Undoes an entry of the ledger by one with its postings negated, once, unless a reset has undone
 * it. What undoes a deposit or a withdrawal moves units as they did; all else is a gain or a loss.
 * Booked whatever cash is left.
 */
public final class ReverseEntry {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final Ledger ledger;
    private final EquityHistory history;
    private final KeyedEntries entries;
    private final Ids ids;

    public ReverseEntry(
            AccountAccess access, AccountDesk desk, Ledger ledger, EquityHistory history, Ids ids) {
        this.access = access;
        this.desk = desk;
        this.ledger = ledger;
        this.history = history;
        this.entries = new KeyedEntries(ledger, ids);
        this.ids = ids;
    }

    /** Which entry and why; the key makes a repetition answer the same reversal. */
    public record Command(
            Actor actor,
            AccountId account,
            UUID entry,
            String reason,
            Optional<UUID> key,
            AuditContext context) {}

    /** The cash line of the reversing entry. */
    public Outcome<CashLine> reverse(Command command) {
        Optional<Refusal> objection =
                Refusal.ofText("reason", command.reason(), FreeText.REFERENCE_LENGTH);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return access.toCorrect(command.actor(), command.account())
                .then(account -> desk.perform(account, new Task(command)::run));
    }

    private Optional<Refusal> objection(AccountBook book, Entry entry) {
        if (!isReversible(entry)) {
            return Refusal.conflict(
                    "not_reversible",
                    "Entries of fills and conversions, resets and reversals are not reversed;"
                            + " trade, convert or book the opposite instead.");
        }
        if (isBeforeReset(book, entry)) {
            return Refusal.conflict(
                    "not_reversible",
                    "The account has started again since: its reset took the entry's money too.");
        }
        boolean isReversed =
                entry.reversedBy().isPresent()
                        || book.changes().entries().stream()
                                .anyMatch(
                                        b -> b.detail().reverses().equals(Optional.of(entry.id())));
        return isReversed
                ? Refusal.conflict("already_reversed", "The entry was reversed before.")
                : Optional.empty();
    }

    private boolean isBeforeReset(AccountBook book, Entry entry) {
        EquityHistory.Query resets =
                new EquityHistory.Query(
                        book.id(),
                        Set.of(EquityEvent.Kind.RESET),
                        Optional.of(entry.at()),
                        Optional.empty(),
                        Optional.empty(),
                        1);
        return !history.page(resets).isEmpty()
                || book.changes().equity().stream()
                        .anyMatch(event -> event.kind() == EquityEvent.Kind.RESET);
    }

    private static boolean isReversible(Entry entry) {
        return switch (entry.entry().kind()) {
            case DEPOSIT, WITHDRAWAL, DIVIDEND, INTEREST, FUNDING -> true;
            // An adjustment against the outside is a reset, or undoes a deposit or withdrawal.
            case ADJUSTMENT -> entry.detail().reverses().isEmpty() && !entry.entry().isExternal();
            case CONVERSION, TRADE, FEE, REALIZED_PNL -> false;
        };
    }

    private final class Task {
        private final Command command;

        Task(Command command) {
            this.command = command;
        }

        Outcome<CashLine> run(AccountBook book, DeskSession session) {
            return entries.once(
                    book.id(),
                    command.key(),
                    session.now(),
                    this::isAsked,
                    () -> judge(book, session));
        }

        private boolean isAsked(CashLine line) {
            return line.detail().reverses().equals(Optional.of(command.entry()))
                    && line.reference().equals(command.reason());
        }

        private Outcome<CashLine> judge(AccountBook book, DeskSession session) {
            Optional<Entry> found = ledger.find(book.id(), command.entry());
            if (found.isEmpty()) {
                return Outcome.refused(new Refusal.NotFound("entry"));
            }
            return Outcome.unless(
                    objection(book, found.get()), () -> undo(book, session, found.get()));
        }

        /** Cash without a rate would leave the account's equity unknown. */
        private Outcome<CashLine> undo(AccountBook book, DeskSession session, Entry entry) {
            CurrencyCode currency = cashOf(entry.entry()).currency();
            return session.market()
                    .fx()
                    .rate(currency, book.baseCurrency())
                    .map(
                            rate ->
                                    Outcome.unless(
                                            doubt(book, session, entry),
                                            () -> Outcome.done(post(book, session, entry, rate))))
                    .orElseGet(() -> Outcome.refused(rateless(currency)));
        }

        private Optional<Refusal> doubt(AccountBook book, DeskSession session, Entry entry) {
            return entry.entry().reversed().isExternal()
                    ? FlowDoubt.of(book, session.market(), cashOf(entry.entry()).currency())
                    : Optional.empty();
        }

        private CashLine post(
                AccountBook book, DeskSession session, Entry entry, BigDecimal rateToBase) {
            LedgerEntry reversal = entry.entry().reversed();
            Money cash = cashOf(reversal);
            if (reversal.isExternal()) {
                book.flow(
                        cash.amount().multiply(rateToBase), KnownEquity.of(book, session.market()));
            }
            UUID id = entries.idFor(command.key(), session.now());
            EntryDetail detail =
                    new EntryDetail(entry.detail().instrument(), Optional.of(entry.id()));
            book.post(id, reversal, session.now(), command.reason(), detail);
            book.audit(
                    ids.next(),
                    session.now(),
                    command.context(),
                    CashFacts.of(
                            "entry_reversed",
                            "The entry " + entry.id() + " was reversed.",
                            id,
                            command.reason()));
            return new CashLine(
                    id,
                    session.now(),
                    reversal.kind(),
                    cash,
                    book.balance(cash.currency()),
                    command.reason(),
                    detail);
        }
    }

    /** What can be reversed has one cash posting. */
    private static Money cashOf(LedgerEntry entry) {
        return entry.postings().stream()
                .filter(posting -> posting.account() == LedgerAccount.CASH)
                .map(Posting::amount)
                .findFirst()
                .orElseThrow();
    }

    private static Refusal rateless(CurrencyCode currency) {
        return FreeCash.missingRateToBase("entry_id", currency.code());
    }
}
