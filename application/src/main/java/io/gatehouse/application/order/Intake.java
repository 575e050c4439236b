package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.risk.Decisions;
import io.gatehouse.application.risk.IntendedEffect;
import io.gatehouse.application.risk.PreTradeViews.Arrival;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.BrokerReference;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderIdentity;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.SealedReceipt;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The part of a submission that happens under the account's lock: decide, store, reserve. */
final class Intake implements DeskTask<Intake.Taken> {
    private final AccountId account;
    private final OrderId orderId;
    private final SubmitOrder.Command command;
    private final Decisions decisions;
    private final Dispatch dispatch;
    private final Ids ids;

    Intake(
            AccountId account,
            OrderId orderId,
            SubmitOrder.Command command,
            Decisions decisions,
            Dispatch dispatch,
            Ids ids) {
        this.account = account;
        this.orderId = orderId;
        this.command = command;
        this.decisions = decisions;
        this.dispatch = dispatch;
        this.ids = ids;
    }

    /** What the transaction did. */
    sealed interface Taken {
        record Accepted(Order order) implements Taken {}

        record Denied(Order order, SealedReceipt receipt, RiskDecision.Denied decision)
                implements Taken {
            SubmitOrder.Result result() {
                return new SubmitOrder.Result.Denied(order, receipt, Optional.of(decision));
            }
        }

        /** The same order came before: it is answered again, not made again. */
        record Repeated(Order order) implements Taken {
            SubmitOrder.Result result(DecisionLog receipts) {
                Optional<UUID> denial =
                        order.status() == OrderStatus.DENIED
                                ? order.identity().decisionId()
                                : Optional.empty();
                return denial.flatMap(decision -> receipts.find(order.accountId(), decision))
                        .<SubmitOrder.Result>map(
                                receipt ->
                                        new SubmitOrder.Result.Denied(
                                                order, receipt, Optional.empty()))
                        .orElseGet(() -> new SubmitOrder.Result.Accepted(order, true));
            }
        }

        record Refused(Refusal refusal) implements Taken {}
    }

    @Override
    public AccountId account() {
        return account;
    }

    @Override
    public Set<Symbol> symbols() {
        return Set.of(command.ticket().instrument());
    }

    @Override
    public Set<String> clientOrderIds() {
        return command.clientOrderId().map(Set::of).orElse(Set.of());
    }

    @Override
    public Taken run(AccountBook book, DeskSession session) {
        return command.clientOrderId()
                .flatMap(name -> session.named(book, name))
                .map(this::again)
                .orElseGet(() -> take(book, session));
    }

    private Taken again(OrderStore.Stored stored) {
        return stored.requestHash().equals(command.requestHash())
                ? new Taken.Repeated(stored.order())
                : new Taken.Refused(
                        new Refusal.Invalid(
                                "idempotency_key_reused",
                                List.of(
                                        new Refusal.FieldError(
                                                "client_order_id",
                                                "is the name of another order already"))));
    }

    private Taken take(AccountBook book, DeskSession session) {
        Optional<Instrument> instrument =
                session.market().instrument(command.ticket().instrument());
        if (instrument.isEmpty()) {
            return new Taken.Refused(Refusal.unlisted(command.ticket().instrument()));
        }
        Outcome<OrderTerms.Terms> terms =
                command.terms().of(book, session.market(), instrument.get(), command.ticket());
        return switch (terms) {
            case Outcome.Refused<OrderTerms.Terms>(Refusal refusal) -> new Taken.Refused(refusal);
            case Outcome.Done<OrderTerms.Terms>(OrderTerms.Terms found) ->
                    admit(book, session, instrument.get(), found);
        };
    }

    private Taken admit(
            AccountBook book, DeskSession session, Instrument instrument, OrderTerms.Terms terms) {
        OrderTicket ticket = terms.ticket();
        Optional<Refusal> refusal =
                dispatch.unsupported(
                                book.account().broker(), book.account().mode(), ticket, instrument)
                        .or(() -> IntendedEffect.objection(book, ticket, command.effect()));
        return refusal.<Taken>map(Taken.Refused::new)
                .orElseGet(() -> decide(book, session, instrument, terms));
    }

    private Taken decide(
            AccountBook book, DeskSession session, Instrument instrument, OrderTerms.Terms terms) {
        OrderTicket ticket = IntendedEffect.bound(terms.ticket(), command.effect());
        Arrival named = command.clientOrderId().isPresent() ? Arrival.NAMED : Arrival.UNNAMED;
        UUID decisionId = ids.next();
        Decisions.Decided decided =
                decisions.decide(
                        book,
                        session.market(),
                        new Decisions.Question(
                                decisionId,
                                Optional.of(orderId),
                                ticket,
                                named.risking(terms.copyRisk())));
        terms.note().ifPresent(note -> book.log(note.of(decided.decision(), decided.boundBy())));
        return switch (decided.decision()) {
            case RiskDecision.Approved approved ->
                    accept(
                            book,
                            session,
                            ticket,
                            expiry(terms, instrument, session.now()),
                            approved,
                            decisionId);
            case RiskDecision.Denied denied ->
                    deny(book, session, ticket, denied, decided.receipt());
        };
    }

    private Taken accept(
            AccountBook book,
            DeskSession session,
            OrderTicket ticket,
            Optional<Instant> expiresAt,
            RiskDecision.Approved approved,
            UUID decisionId) {
        boolean isExit = approved.effect().isPureReduction();
        if (isExit) {
            new CrossedCancels(dispatch).cancel(book, session, ticket);
        }
        OrderTicket accepted = ticket.withQuantity(approved.quantity());
        Order order =
                order(
                        book,
                        // What only reduces is worked so: no size of the contract may stop it.
                        isExit ? accepted.asReduceOnly(ticket.origin()) : accepted,
                        OrderStatus.PENDING_NEW,
                        approved.adjustedFrom(),
                        expiresAt,
                        session.now(),
                        decisionId);
        book.insert(
                new OrderStore.Stored(order, command.requestHash()),
                "ACCEPTED",
                "Passed every check.");
        dispatch.enqueueNew(book, order, session.now());
        book.audit(ids.next(), session.now(), command.context(), OrderFacts.placed(order));
        if (approved.effect().reducing().isPositive()) {
            new ProtectionSync(ids, dispatch).align(book, order.instrument(), session);
        }
        return new Taken.Accepted(order);
    }

    private Taken deny(
            AccountBook book,
            DeskSession session,
            OrderTicket ticket,
            RiskDecision.Denied denied,
            SealedReceipt receipt) {
        Order order =
                order(
                        book,
                        ticket,
                        OrderStatus.DENIED,
                        Optional.empty(),
                        Optional.empty(),
                        session.now(),
                        receipt.decisionId());
        book.insert(
                new OrderStore.Stored(order, command.requestHash()),
                "DENIED",
                denied.bindingCheck());
        book.audit(ids.next(), session.now(), command.context(), OrderFacts.denied(order, denied));
        return new Taken.Denied(order, receipt, denied);
    }

    /** With its day or with its terms, whichever end comes first. */
    private static Optional<Instant> expiry(
            OrderTerms.Terms terms, Instrument instrument, Instant now) {
        Optional<Instant> day =
                terms.ticket().timeInForce() == TimeInForce.DAY
                        ? Optional.of(instrument.calendar().dayEnd(now))
                        : Optional.empty();
        return Stream.concat(day.stream(), terms.end().stream()).min(Comparator.naturalOrder());
    }

    private Order order(
            AccountBook book,
            OrderTicket ticket,
            OrderStatus status,
            Optional<Quantity> adjustedFrom,
            Optional<Instant> expiresAt,
            Instant now,
            UUID decisionId) {
        return Order.begun(
                new OrderIdentity(
                        orderId,
                        account,
                        command.clientOrderId().orElseGet(orderId::toString),
                        command.clientOrderId().isPresent(),
                        book.account().broker(),
                        new BrokerReference(ids.nextBrokerReference()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(decisionId),
                        Optional.empty(),
                        command.signal()),
                ticket,
                status,
                adjustedFrom,
                expiresAt,
                now);
    }
}
