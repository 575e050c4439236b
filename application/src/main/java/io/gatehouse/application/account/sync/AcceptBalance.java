package io.gatehouse.application.account.sync;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.KnownEquity;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Ends an account's divergence: what its broker's balance has beyond our cash is booked as coming
 * from outside, neither gain nor loss; deals made before are history from then on. For owners of
 * the house, with a reason.
 */
public final class AcceptBalance {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final Terminals terminals;
    private final Ids ids;

    public AcceptBalance(AccountAccess access, AccountDesk desk, Terminals terminals, Ids ids) {
        this.access = access;
        this.desk = desk;
        this.terminals = terminals;
        this.ids = ids;
    }

    /**
     * Whose balance is accepted, and why; where the {@code difference} that was looked at is named,
     * no other one is.
     */
    public record Command(
            Actor actor,
            AccountId account,
            String reason,
            Optional<BigDecimal> difference,
            AuditContext context) {}

    /** The difference that was booked, perhaps none. */
    public Outcome<Money> accept(Command command) {
        Optional<Refusal> objection =
                Refusal.ofText("reason", command.reason(), FreeText.REFERENCE_LENGTH);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return access.toCorrect(command.actor(), command.account())
                .then(account -> desk.perform(account, new Task(command)::run));
    }

    private final class Task {
        private final Command command;

        Task(Command command) {
            this.command = command;
        }

        Outcome<Money> run(AccountBook book, DeskSession session) {
            Optional<BrokerSync> diverged = book.account().sync().filter(BrokerSync::isDiverged);
            Optional<BrokerFigures> figures = diverged.flatMap(BrokerSync::figures);
            if (figures.isEmpty()) {
                return Outcome.refused(
                        new Refusal.Conflict(
                                "not_diverged", "The account agrees with its broker."));
            }
            Money difference = BrokerBalance.beyondTheBooks(book, figures.get());
            return Outcome.unless(
                    objection(difference),
                    () -> Outcome.done(accept(book, session, diverged.get(), difference)));
        }

        /** A sync between the look and the decision may have brought another difference. */
        private Optional<Refusal> objection(Money difference) {
            return command.difference()
                    .filter(seen -> seen.compareTo(difference.amount()) != 0)
                    .map(
                            seen ->
                                    new Refusal.Conflict(
                                            "difference_changed",
                                            "No deal explains %s of the balance by now."
                                                    .formatted(difference)));
        }

        private Money accept(
                AccountBook book, DeskSession session, BrokerSync sync, Money difference) {
            if (!difference.isZero()) {
                book.flow(difference.amount(), KnownEquity.of(book, session.market()));
                LedgerEntry entry = LedgerEntry.adjustment(List.of(difference));
                book.post(ids.next(), entry, session.now(), command.reason());
            }
            sync.at().ifPresent(at -> terminals.takeOver(book.id(), at));
            book.sync(new BrokerSync(DataState.FRESH, sync.at(), sync.figures()));
            book.audit(
                    ids.next(),
                    session.now(),
                    command.context(),
                    SyncFacts.accepted(difference, command.reason()));
            return difference;
        }
    }
}
