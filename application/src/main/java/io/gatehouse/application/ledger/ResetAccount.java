package io.gatehouse.application.ledger;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.KnownEquity;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.EquityPoint;
import io.gatehouse.domain.risk.HaltRank;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskState;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Closes the book of a flat PAPER account and starts it again with the initial balance. Orders,
 * fills, trades and entries stay; a state that somebody set stays in force.
 */
public final class ResetAccount {
    private static final String REFERENCE = "Reset to the initial balance";

    private static final String LATCHED =
            "A limit was reached: only who oversees risk lets the account start again.";

    private final AccountAccess access;
    private final AccountDesk desk;
    private final KeyedEntries entries;
    private final Ids ids;

    public ResetAccount(AccountAccess access, AccountDesk desk, Ledger ledger, Ids ids) {
        this.access = access;
        this.desk = desk;
        this.entries = new KeyedEntries(ledger, ids);
        this.ids = ids;
    }

    /** Which account; the key makes a repetition reset nothing again. */
    public record Command(
            Actor actor, AccountId account, Optional<UUID> key, AuditContext context) {}

    /** The account that has started anew. */
    public Outcome<AccountId> reset(Command command) {
        return access.toOperate(command.actor(), Optional.of(command.account()))
                .then(account -> desk.perform(account, new Task(command)::run));
    }

    private static Optional<Refusal> objection(AccountBook book, Actor actor) {
        boolean latched = book.risk().isLatched() || !book.risk().trading().repeats().isEmpty();
        if (latched && HaltRank.of(actor.role()) == HaltRank.TRADER) {
            return Optional.of(new Refusal.Forbidden(LATCHED));
        }
        if (book.account().mode() != AccountMode.PAPER) {
            return Refusal.conflict("not_paper", "Only a PAPER account starts again.");
        }
        // Closing them here would make up fills that no broker reported.
        if (!book.positions().isEmpty() && onlyProtectionWorks(book)) {
            return Refusal.conflict("open_positions", "Close the account's positions first.");
        }
        return book.workingOrders().isEmpty()
                ? Optional.empty()
                : Refusal.conflict("open_orders", "Cancel the account's working orders first.");
    }

    /** Nobody can cancel it: it goes with its position. */
    private static boolean onlyProtectionWorks(AccountBook book) {
        return book.workingOrders().stream().allMatch(order -> order.ticket().isProtective());
    }

    private final class Task {
        private final Command command;

        Task(Command command) {
            this.command = command;
        }

        Outcome<AccountId> run(AccountBook book, DeskSession session) {
            return entries.booked(book.id(), command.key(), session.now(), ResetAccount::isReset)
                    .then(
                            before ->
                                    before.isEmpty()
                                            ? first(book, session)
                                            : Outcome.done(book.id()));
        }

        private Outcome<AccountId> first(AccountBook book, DeskSession session) {
            Optional<Refusal> refusal = objection(book, command.actor());
            if (refusal.isEmpty()) {
                restart(book, session);
            }
            return Outcome.unless(refusal, () -> Outcome.done(book.id()));
        }

        private void restart(AccountBook book, DeskSession session) {
            KnownEquity before = KnownEquity.of(book, session.market());
            UUID entry = entries.idFor(command.key(), session.now());
            List<Money> changes = changes(book);
            if (!changes.isEmpty()) {
                book.post(entry, LedgerEntry.adjustment(changes), session.now(), REFERENCE);
            }
            BigDecimal initial = book.account().initialBalance().amount();
            book.record(ended(book, before, initial));
            book.risk(
                    RiskState.restartingWith(
                                    new EquityPoint(session.now(), initial, initial),
                                    RiskCalendar.of(book.account()))
                            .withTrading(book.risk().trading().withoutRepeats()));
            book.audit(
                    ids.next(),
                    session.now(),
                    command.context(),
                    CashFacts.of(
                            "account_reset",
                            "The account starts again with "
                                    + book.account().initialBalance()
                                    + ".",
                            entry,
                            REFERENCE));
        }
    }

    private static boolean isReset(List<CashLine> lines) {
        return lines.stream()
                .allMatch(
                        line ->
                                line.kind() == EntryKind.ADJUSTMENT
                                        && line.reference().equals(REFERENCE));
    }

    private static EquityEvent ended(AccountBook book, KnownEquity before, BigDecimal initial) {
        EquityPoint point = before.point();
        return new EquityEvent(
                EquityEvent.Kind.RESET,
                book.riskDay(point.at()),
                point,
                initial.subtract(point.equity()),
                before.current());
    }

    /** What each currency lacks of its balance at the beginning. */
    private static List<Money> changes(AccountBook book) {
        Money initial = book.account().initialBalance();
        Set<CurrencyCode> currencies = new TreeSet<>(book.balances().keySet());
        currencies.add(initial.currency());
        return currencies.stream()
                .map(currency -> new Money(book.balance(currency), currency).negated())
                .map(change -> isOf(initial, change) ? initial.plus(change) : change)
                .filter(change -> !change.isZero())
                .toList();
    }

    private static boolean isOf(Money initial, Money change) {
        return initial.currency().equals(change.currency());
    }
}
