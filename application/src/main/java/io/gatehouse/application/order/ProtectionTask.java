package io.gatehouse.application.order;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.order.ProtectPosition.Result;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.ProtectionRoom;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.BracketId;
import io.gatehouse.domain.risk.Breach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The part of a protection's change that happens under the account's lock. */
final class ProtectionTask implements DeskTask<Result> {
    private final AccountId account;
    private final ProtectPosition.Command command;
    private final ProtectionSync children;
    private final Ids ids;

    ProtectionTask(
            AccountId account, ProtectPosition.Command command, ProtectionSync children, Ids ids) {
        this.account = account;
        this.command = command;
        this.children = children;
        this.ids = ids;
    }

    @Override
    public AccountId account() {
        return account;
    }

    @Override
    public Result run(AccountBook book, DeskSession session) {
        Symbol symbol = command.instrument();
        Optional<Instrument> instrument =
                session.market().instrument(symbol).filter(i -> book.position(symbol).isPresent());
        return instrument
                .map(known -> judge(book, session, session.market().holding(book, known)))
                .orElseGet(() -> new Result.Refused(new Refusal.NotFound("position")));
    }

    private Result judge(AccountBook book, DeskSession session, Holding holding) {
        if (holding.quote().isEmpty()) {
            return new Result.Refused(
                    new Refusal.Conflict(
                            "price_missing",
                            "Without a quote nobody knows on which side of the market it lies."));
        }
        List<FieldError> errors = new ArrayList<>();
        Side direction = Side.openingFor(holding.position().quantity().signum());
        level(command.stopLoss())
                .flatMap(price -> wrong("stop_loss", price, holding, direction.opposite()))
                .ifPresent(errors::add);
        level(command.targetPrice())
                .flatMap(price -> wrong("target_price", price, holding, direction))
                .ifPresent(errors::add);
        level(command.stopLoss())
                .flatMap(price -> displaced(book, price, direction.opposite()))
                .ifPresent(errors::add);
        if (!errors.isEmpty()) {
            return new Result.Refused(new Refusal.Invalid("invalid", errors));
        }
        List<Bracket> wanted = wanted(book, session, holding);
        List<Order> entries = EntryProtection.of(book, command);
        List<Breach> breaches =
                new StopLosses(book, session.market(), holding).breaches(wanted, entries);
        if (!breaches.isEmpty()) {
            return denied(book, session, breaches);
        }
        EntryProtection.keep(book, entries, session.now());
        return keep(book, session, wanted);
    }

    private static Optional<Price> level(Optional<ProtectPosition.Level> level) {
        return level.flatMap(ProtectPosition.Level::price);
    }

    /** A level must lie on a tick and beyond the mark: above it for BUY, below it for SELL. */
    private static Optional<FieldError> wrong(
            String field, Price price, Holding holding, Side beyond) {
        Price mark = holding.mark().orElseThrow();
        if (!holding.instrument().spec().isOnTick(price)) {
            String tick = holding.instrument().spec().tickSize().toPlainString();
            return Optional.of(new FieldError(field, "must be a multiple of the tick " + tick));
        }
        boolean isBeyond = beyond == Side.BUY ? price.isAbove(mark) : price.isBelow(mark);
        String side = beyond == Side.BUY ? "above" : "below";
        return isBeyond
                ? Optional.empty()
                : Optional.of(new FieldError(field, "must lie " + side + " the market at " + mark));
    }

    /** Both would fill at one price, and sell more than there is. */
    private Optional<FieldError> displaced(AccountBook book, Price stop, Side exit) {
        return book.workingOrders().stream()
                .filter(order -> order.instrument().equals(command.instrument()))
                .filter(order -> !order.ticket().isProtective() && order.ticket().side() == exit)
                .filter(order -> order.ticket().type() == OrderType.LIMIT)
                .map(WorkingOrder::of)
                .filter(order -> ProtectionRoom.canMeet(order, stop))
                .findFirst()
                .flatMap(WorkingOrder::price)
                .map(
                        limit ->
                                new FieldError(
                                        "stop_loss",
                                        "must lie behind the order that works at " + limit));
    }

    /** The brackets as they shall be, with one more for what none of them covers. */
    private List<Bracket> wanted(AccountBook book, DeskSession session, Holding holding) {
        List<Bracket> wanted = new ArrayList<>();
        Quantity uncovered = holding.position().quantity().magnitude();
        for (Bracket bracket : book.brackets(command.instrument())) {
            uncovered = uncovered.minus(bracket.covered());
            wanted.add(bracket.withProtection(command.appliedTo(bracket.protection())));
        }
        Protection fresh = command.appliedTo(Protection.NONE);
        if (uncovered.isPositive() && !fresh.isNone()) {
            wanted.add(onPosition(uncovered, fresh, session));
        }
        return wanted;
    }

    private Bracket onPosition(Quantity covered, Protection protection, DeskSession session) {
        return new Bracket(
                new BracketId(ids.next()),
                command.instrument(),
                Optional.empty(),
                covered,
                protection,
                Optional.empty(),
                Optional.empty(),
                session.now());
    }

    private Result keep(AccountBook book, DeskSession session, List<Bracket> wanted) {
        wanted.forEach(book::save);
        children.align(book, command.instrument(), session);
        // What protects nothing any more ends; a parent's bracket stays, for its next fill.
        book.brackets(command.instrument()).stream()
                .filter(bracket -> bracket.protection().isNone())
                .filter(bracket -> bracket.parentOrder().isEmpty())
                .forEach(bracket -> book.end(bracket.id()));
        audit(book, session, "position_protected", "The protection was moved.", true);
        return new Result.Protected(account, command.instrument());
    }

    private Result denied(AccountBook book, DeskSession session, List<Breach> breaches) {
        String checks = String.join(", ", breaches.stream().map(Breach::check).toList());
        audit(book, session, "protection_denied", "A wider stop exceeds " + checks + ".", false);
        return new Result.Denied(breaches);
    }

    private void audit(
            AccountBook book,
            DeskSession session,
            String type,
            String description,
            boolean success) {
        Map<String, String> details = new TreeMap<>();
        command.stopLoss().ifPresent(level -> details.put("stop_loss", text(level)));
        command.targetPrice().ifPresent(level -> details.put("target_price", text(level)));
        book.audit(
                ids.next(),
                session.now(),
                command.context(),
                new AuditFact(
                        type,
                        "risk",
                        description,
                        details,
                        Optional.of(command.instrument().value()),
                        Optional.empty(),
                        Optional.empty(),
                        success));
    }

    private static String text(ProtectPosition.Level level) {
        return level.price().map(Price::toString).orElse("none");
    }
}
