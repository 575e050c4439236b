package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.application.broker.Brokers;
import io.gatehouse.application.broker.TakenOrders;
import io.gatehouse.application.risk.PreTradeViews.Arrival;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.OrderEffect;
import io.gatehouse.domain.risk.RiskDecision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts a ticket before the gate without placing it: nothing is stored, nothing latches. */
public final class CheckOrder {
    private final AccountAccess access;
    private final BookReader books;
    private final Brokers brokers;
    private final Decisions decisions;

    public CheckOrder(
            AccountAccess access, BookReader books, Brokers brokers, Decisions decisions) {
        this.access = access;
        this.books = books;
        this.brokers = brokers;
        this.decisions = decisions;
    }

    /** The ticket as its sender would place it; sized by risk, its risk decides its quantity. */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            OrderTicket ticket,
            boolean sizedByRisk,
            PositionEffect effect) {

        /** An order of the ticket's own quantity. */
        public Command(
                Actor actor,
                Optional<AccountId> account,
                OrderTicket ticket,
                PositionEffect effect) {
            this(actor, account, ticket, false, effect);
        }
    }

    /**
     * What the gate would say now; exposure is signed market value by instrument in base currency,
     * as it is and as it would be when the whole order had filled at the mark. {@code sized} is the
     * quantity that the ticket's risk made of it.
     */
    public record Checked(
            RiskDecision decision,
            Optional<Quantity> sized,
            Map<Symbol, BigDecimal> exposure,
            Map<Symbol, BigDecimal> exposureAfter,
            ProfileInForce profile) {}

    public Outcome<Checked> check(Command command) {
        return access.toRead(command.actor(), command.account())
                .then(account -> check(account, command));
    }

    private Outcome<Checked> check(AccountId account, Command command) {
        Symbol symbol = command.ticket().instrument();
        BookReader.Reading reading = books.read(account, List.of(symbol));
        Optional<Instrument> instrument = reading.market().instrument(symbol);
        if (instrument.isEmpty()) {
            return Outcome.refused(Refusal.unlisted(symbol));
        }
        return sized(reading, instrument.get(), command)
                .then(ticket -> check(reading, instrument.get(), ticket, command));
    }

    private static Outcome<OrderTicket> sized(
            BookReader.Reading reading, Instrument instrument, Command command) {
        return command.sizedByRisk()
                ? SizeByRisk.sized(reading.book(), reading.market(), instrument, command.ticket())
                : Outcome.done(command.ticket());
    }

    private Outcome<Checked> check(
            BookReader.Reading reading,
            Instrument instrument,
            OrderTicket ticket,
            Command command) {
        Optional<Refusal> objection =
                untaken(reading.book(), ticket, instrument)
                        .or(
                                () ->
                                        IntendedEffect.objection(
                                                reading.book(), ticket, command.effect()));
        Optional<Quantity> sized =
                command.sizedByRisk() ? Optional.of(ticket.quantity()) : Optional.empty();
        return objection.isPresent()
                ? Outcome.refused(objection.get())
                : Outcome.done(
                        judged(reading, IntendedEffect.bound(ticket, command.effect()), sized));
    }

    /** An account that a terminal keeps has no broker here, and asks the gate all the same. */
    private Optional<Refusal> untaken(AccountBook book, OrderTicket ticket, Instrument instrument) {
        return brokers.find(book.account().broker())
                .flatMap(broker -> TakenOrders.objection(broker, ticket, instrument));
    }

    private Checked judged(
            BookReader.Reading reading, OrderTicket ticket, Optional<Quantity> sized) {
        AccountBook book = reading.book();
        Market market = reading.market();
        RiskDecision decision = decisions.rehearse(book, market, ticket, Arrival.NAMED);
        List<Holding> holdings = market.holdings(book, List.of(ticket.instrument()));
        Map<Symbol, BigDecimal> before = new TreeMap<>();
        holdings.stream()
                .filter(Holding::isHeld)
                .forEach(holding -> before.put(holding.symbol(), holding.marketValue()));
        Map<Symbol, BigDecimal> after = new TreeMap<>(before);
        holdings.stream()
                .filter(holding -> holding.symbol().equals(ticket.instrument()))
                .forEach(
                        holding ->
                                after.merge(
                                        holding.symbol(),
                                        added(book, holding, ticket, decision),
                                        BigDecimal::add));
        return new Checked(decision, sized, before, after, book.inForce());
    }

    /** Signed value, at the mark, of what would be worked of the ticket. */
    private static BigDecimal added(
            AccountBook book, Holding holding, OrderTicket ticket, RiskDecision decision) {
        List<WorkingOrder> working = book.working();
        OrderEffect effect =
                decision instanceof RiskDecision.Approved approved
                        ? approved.effect()
                        : OrderEffect.of(ticket, holding, working);
        return holding.mark()
                .map(
                        mark ->
                                mark.notional(
                                        ticket.side().signed(effect.total()), holding.unitFactor()))
                .orElse(BigDecimal.ZERO);
    }
}
