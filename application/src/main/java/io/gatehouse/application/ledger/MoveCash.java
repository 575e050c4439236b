package io.gatehouse.application.ledger;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.KnownEquity;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.ledger.EntryDetail;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deposits money or takes it out; neither is a gain or a loss. */
public final class MoveCash {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final KeyedEntries entries;
    private final Ids ids;

    public MoveCash(AccountAccess access, AccountDesk desk, Ledger ledger, Ids ids) {
        this.access = access;
        this.desk = desk;
        this.entries = new KeyedEntries(ledger, ids);
        this.ids = ids;
    }

    /** Which way the money goes. */
    public enum Direction {
        DEPOSIT,
        WITHDRAWAL
    }

    /** How much, which way; the key makes a repetition answer the same entry. */
    public record Command(
            Actor actor,
            AccountId account,
            Direction direction,
            Money amount,
            Optional<String> reference,
            Optional<UUID> key,
            AuditContext context) {}

    /** The cash line of the entry; a withdrawal's amount is negative. */
    public Outcome<CashLine> move(Command command) {
        List<FieldError> errors = objections(command);
        if (!errors.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid("invalid", errors));
        }
        return access.toOperate(command.actor(), Optional.of(command.account()))
                .then(account -> desk.perform(account, new Task(command)::run));
    }

    private static List<FieldError> objections(Command command) {
        List<FieldError> errors = new ArrayList<>();
        Money amount = command.amount();
        if (!amount.isPositive() || !amount.settled().equals(amount)) {
            String message =
                    "must be more than zero, with at most "
                            + amount.currency().scale()
                            + " decimals for "
                            + amount.currency();
            errors.add(new FieldError("amount", message));
        }
        command.reference()
                .flatMap(text -> FreeText.objection("reference", text, FreeText.REFERENCE_LENGTH))
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
            LedgerEntry asked = entry();
            return line.kind() == asked.kind()
                    && line.amount().equals(asked.cashIn(command.amount().currency()))
                    && line.reference().equals(reference());
        }

        private LedgerEntry entry() {
            return isDeposit()
                    ? LedgerEntry.deposit(command.amount())
                    : LedgerEntry.withdrawal(command.amount());
        }

        private String reference() {
            return command.reference().orElse("");
        }

        private Outcome<CashLine> judge(AccountBook book, DeskSession session) {
            return switch (FreeCash.of(book, session.market(), command.amount().currency())) {
                case FreeCash.Reckoned.Unknown(Refusal refusal) -> Outcome.refused(refusal);
                case FreeCash.Reckoned.Known(FreeCash cash) ->
                        Outcome.unless(
                                objection(book, session, cash),
                                () -> Outcome.done(book(book, session, cash)));
            };
        }

        private Optional<Refusal> objection(AccountBook book, DeskSession session, FreeCash cash) {
            Optional<Refusal> notFree =
                    isDeposit() ? Optional.empty() : cash.objectionToWithdrawal(command.amount());
            return notFree.or(
                    () -> FlowDoubt.of(book, session.market(), command.amount().currency()));
        }

        private boolean isDeposit() {
            return command.direction() == Direction.DEPOSIT;
        }

        private CashLine book(AccountBook book, DeskSession session, FreeCash cash) {
            Money amount = command.amount();
            LedgerEntry entry = entry();
            BigDecimal flow = entry.cashIn(amount.currency()).amount().multiply(cash.rateToBase());
            book.flow(flow, KnownEquity.of(book, session.market()));
            UUID id = entries.idFor(command.key(), session.now());
            book.post(id, entry, session.now(), reference());
            book.audit(
                    ids.next(),
                    session.now(),
                    command.context(),
                    CashFacts.of(
                            type(), amount + (isDeposit() ? " in." : " out."), id, reference()));
            return new CashLine(
                    id,
                    session.now(),
                    entry.kind(),
                    entry.cashIn(amount.currency()),
                    book.balance(amount.currency()),
                    reference(),
                    EntryDetail.NONE);
        }

        private String type() {
            return isDeposit() ? "cash_deposited" : "cash_withdrawn";
        }
    }
}
