package io.gatehouse.application.sizing;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.risk.Decisions;
import io.gatehouse.application.risk.PreTradeViews.Arrival;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.AdversePrice;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.gatehouse.domain.risk.rule.FxRateMissing;
import io.gatehouse.domain.risk.rule.PriceMissing;
import io.gatehouse.domain.sizing.LotBounds;
import io.gatehouse.domain.sizing.PlannedEntry;
import io.gatehouse.domain.sizing.Proposal;
import io.gatehouse.domain.sizing.SizingMethod;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Proposes the size of an opening: what a method comes to, held to the contract's bounds and to
 * what the gate would let through now. Nothing is stored.
 */
public final class SizePosition {
    private final AccountAccess access;
    private final BookReader books;
    private final Decisions decisions;
    private final SizingMethods methods;

    public SizePosition(
            AccountAccess access, BookReader books, Decisions decisions, SizingMethods methods) {
        this.access = access;
        this.books = books;
        this.decisions = decisions;
        this.methods = methods;
    }

    /**
     * A DAY limit order at the entry price, or a market order without one, with that stop; slippage
     * per unit beyond the stop.
     */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            Symbol instrument,
            Side side,
            Optional<Price> entry,
            Optional<Price> stop,
            BigDecimal slippage,
            SizingChoice choice) {}

    /**
     * The size, perhaps zero, with what capped it; the entry that it was reckoned with, empty
     * without a price or a rate. Amounts are in base currency.
     */
    public record Sized(CurrencyCode base, Proposal proposal, Optional<PlannedEntry> entry) {
        /** Lost at the stop, fees and slippage included. */
        public Optional<BigDecimal> riskAmount() {
            return entry.map(planned -> planned.loss(proposal.quantity()));
        }

        /** Quantity x entry price x multiplier. */
        public Optional<BigDecimal> notional() {
            return entry.map(planned -> planned.notional(proposal.quantity()));
        }
    }

    public Outcome<Sized> size(Command command) {
        return access.toRead(command.actor(), command.account())
                .then(
                        account ->
                                sized(books.read(account, List.of(command.instrument())), command));
    }

    private Outcome<Sized> sized(BookReader.Reading reading, Command command) {
        Optional<Instrument> instrument = reading.market().instrument(command.instrument());
        if (instrument.isEmpty()) {
            return Outcome.refused(Refusal.unlisted(command.instrument()));
        }
        Holding holding = reading.market().holding(reading.book(), instrument.get());
        Optional<Price> price = price(holding, command);
        SizingMethod method = methods.of(command.choice(), reading);
        if (command.stop().isEmpty() && method.needsStop()) {
            return refused("stop_loss", "is required where a risk decides the quantity");
        }
        return price.isPresent()
                ? sized(reading, command, method, holding, price.get())
                : unsized(reading, PriceMissing.CHECK, command.instrument() + " has no price.");
    }

    private static Optional<Price> price(Holding holding, Command command) {
        return AdversePrice.expected(
                command.side(), type(command), command.entry(), Optional.empty(), holding.quote());
    }

    private Outcome<Sized> sized(
            BookReader.Reading reading,
            Command command,
            SizingMethod method,
            Holding holding,
            Price price) {
        if (command.stop().isPresent()
                && !PlannedEntry.losesAt(command.side(), price, command.stop().get())) {
            return refused("stop_loss", "is not on the side of a loss");
        }
        Optional<BigDecimal> equity =
                AccountWorth.of(reading.book(), reading.market()).map(AccountWorth::equity);
        if (equity.isEmpty() || holding.fxToBase().isEmpty()) {
            return unsized(reading, FxRateMissing.CHECK, "A rate to the base currency is missing.");
        }
        PlannedEntry entry =
                new PlannedEntry(
                        holding, command.side(), price, command.stop(), command.slippage());
        Proposal bounded =
                LotBounds.fit(holding.instrument().spec(), propose(method, entry, equity.get()));
        return Outcome.done(
                new Sized(
                        reading.book().baseCurrency(),
                        admitted(reading, command, bounded),
                        Optional.of(entry)));
    }

    private static Proposal propose(SizingMethod method, PlannedEntry entry, BigDecimal equity) {
        return equity.signum() > 0
                ? method.propose(entry, equity)
                : Proposal.none("equity", "The account has no equity.");
    }

    /**
     * At most what the gate lets through. Judged under a name, as a dry run is: no size of the same
     * order a moment ago is too much, and one meant twice is sent under a name or after the window.
     */
    private Proposal admitted(BookReader.Reading reading, Command command, Proposal bounded) {
        if (bounded.quantity().isZero()) {
            return bounded;
        }
        OrderTicket ticket = ticket(command, bounded.quantity());
        RiskDecision decision =
                decisions.rehearse(reading.book(), reading.market(), ticket, Arrival.NAMED);
        return switch (decision) {
            case Approved approved -> new Proposal(approved.quantity(), bounded.cap());
            case Denied denied ->
                    Proposal.capped(denied.maxQuantity(), denied.bindingCheck(), reason(denied));
        };
    }

    private static OrderTicket ticket(Command command, Quantity quantity) {
        OrderTicket plain =
                command.entry()
                        .map(
                                price ->
                                        OrderTicket.limit(
                                                command.instrument(),
                                                command.side(),
                                                quantity,
                                                price))
                        .orElseGet(
                                () ->
                                        OrderTicket.market(
                                                command.instrument(), command.side(), quantity));
        return plain.withProtection(new Protection(command.stop(), Optional.empty()));
    }

    private static OrderType type(Command command) {
        return command.entry().isPresent() ? OrderType.LIMIT : OrderType.MARKET;
    }

    private static String reason(Denied denied) {
        return denied.breaches().stream()
                .filter(breach -> breach.check().equals(denied.bindingCheck()))
                .map(Breach::message)
                .findFirst()
                .orElse("One lot step more breaks " + denied.bindingCheck() + ".");
    }

    private static Outcome<Sized> unsized(BookReader.Reading reading, String check, String reason) {
        return Outcome.done(
                new Sized(
                        reading.book().baseCurrency(),
                        Proposal.none(check, reason),
                        Optional.empty()));
    }

    private static Outcome<Sized> refused(String field, String message) {
        return Outcome.refused(Refusal.Invalid.of(field, message));
    }
}
