package io.gatehouse.application.ledger;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.ledger.EntryDetail;
import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Books a dividend, interest, funding or adjustment: a gain or a loss, so NAV follows it and no
 * unit is bought. It has happened, so it is booked even where it takes the cash below zero.
 */
public final class BookEntry {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final KeyedEntries entries;
    private final InstrumentCatalogue catalogue;
    private final Ids ids;

    public BookEntry(
            AccountAccess access,
            AccountDesk desk,
            Ledger ledger,
            InstrumentCatalogue catalogue,
            Ids ids) {
        this.access = access;
        this.desk = desk;
        this.entries = new KeyedEntries(ledger, ids);
        this.catalogue = catalogue;
        this.ids = ids;
    }

    /** What to book; a loss is less than zero. The key makes a repetition answer the same. */
    public record Command(
            Actor actor,
            AccountId account,
            EntryKind kind,
            Money amount,
            Optional<Symbol> instrument,
            String reference,
            Optional<UUID> key,
            AuditContext context) {}

    /** The cash line of the entry. */
    public Outcome<CashLine> book(Command command) {
        List<FieldError> errors = objections(command);
        if (!errors.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid("invalid", errors));
        }
        return access.toCorrect(command.actor(), command.account())
                .then(account -> desk.perform(account, new Task(command)::run));
    }

    private List<FieldError> objections(Command command) {
        List<FieldError> errors = new ArrayList<>();
        Money amount = command.amount();
        if (amount.isZero() || !amount.settled().equals(amount)) {
            String message =
                    "must be more or less than zero, with at most "
                            + amount.currency().scale()
                            + " decimals for "
                            + amount.currency();
            errors.add(new FieldError("amount", message));
        }
        command.instrument()
                .filter(symbol -> catalogue.find(symbol).isEmpty())
                .map(FieldError::unlisted)
                .ifPresent(errors::add);
        FreeText.objection("reference", command.reference(), FreeText.REFERENCE_LENGTH)
                .ifPresent(errors::add);
        return errors;
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
            return line.kind() == command.kind()
                    && line.amount().equals(command.amount())
                    && line.reference().equals(command.reference())
                    && line.detail().equals(detail());
        }

        private EntryDetail detail() {
            return new EntryDetail(command.instrument(), Optional.empty());
        }

        /** Cash without a rate would leave the account's equity unknown. */
        private Outcome<CashLine> judge(AccountBook book, DeskSession session) {
            CurrencyCode currency = command.amount().currency();
            return session.market().fx().rate(currency, book.baseCurrency()).isEmpty()
                    ? Outcome.refused(FreeCash.missingRateToBase("currency", currency.code()))
                    : Outcome.done(post(book, session));
        }

        private CashLine post(AccountBook book, DeskSession session) {
            EntryKind kind = command.kind();
            Money amount = command.amount();
            UUID id = entries.idFor(command.key(), session.now());
            book.post(
                    id,
                    LedgerEntry.income(kind, amount),
                    session.now(),
                    command.reference(),
                    detail());
            book.audit(
                    ids.next(),
                    session.now(),
                    command.context(),
                    CashFacts.of("entry_booked", kind + " of " + amount, id, command.reference()));
            return new CashLine(
                    id,
                    session.now(),
                    kind,
                    amount,
                    book.balance(amount.currency()),
                    command.reference(),
                    detail());
        }
    }
}
