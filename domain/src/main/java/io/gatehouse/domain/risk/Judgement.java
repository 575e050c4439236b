package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.AdversePrice;
import io.gatehouse.domain.portfolio.BuyingPower;
import io.gatehouse.domain.portfolio.ClosingRelease;
import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.portfolio.ExposureTotals;
import io.gatehouse.domain.portfolio.Exposures;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.LossAtStop;
import io.gatehouse.domain.portfolio.OpeningCost;
import io.gatehouse.domain.portfolio.OvertakenOrder;
import io.gatehouse.domain.portfolio.Valuation;
import io.gatehouse.domain.portfolio.WorkingOrder;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One order before the rules: the view, what the order does, and the exposure before and after it.
 */
public final class Judgement {
    private final JudgedBooks books;
    private final OrderTicket asked;
    private final OrderTicket ticket;
    private final Optional<Judgement> replaced;
    private final OrderEffect effect;
    private final AdversePrice price;
    private final boolean contested;
    private final ExposureLine lineAfter;
    private final ExposureTotals totalsAfter;
    private final Usage committed;
    private final BigDecimal lossAtStop;
    private final BigDecimal lossOfOpenings;
    private final Sided sided = new Sided();

    /** What several rules ask of the order's side, reckoned for the first of them. */
    private static final class Sided {
        private Optional<Usage> net = Optional.empty();
        private Optional<Usage> gross = Optional.empty();
    }

    private Judgement(
            JudgedBooks books,
            OrderTicket asked,
            OrderTicket ticket,
            Optional<Judgement> replaced) {
        this.books = books;
        this.asked = asked;
        this.ticket = ticket;
        this.replaced = replaced;
        this.effect = OrderEffect.of(ticket, books.lineBefore());
        this.price =
                AdversePrice.of(
                        books.traded(),
                        ticket.side(),
                        ticket.type(),
                        ticket.price(),
                        ticket.stopPrice());
        this.contested =
                !effect.isPureReduction() && books.lineBefore().isReversedBy(ticket.side());
        this.lineAfter = opened(books.lineBefore());
        this.totalsAfter = exposures().totals().replacing(books.lineBefore(), lineAfter);
        this.committed =
                Usage.of(
                        books.lineBefore().usedCommitted(),
                        books.lineBefore().worstCommitted(),
                        lineAfter.worstCommitted());
        this.lossAtStop =
                LossAtStop.of(
                        books.traded(),
                        ticket.side(),
                        effect.opening(),
                        price.losing(ticket.protection().stopLoss()),
                        ticket.protection().stopLoss());
        this.lossOfOpenings = exposures().pendingLossAtStop().add(addedLoss());
    }

    private ExposureLine opened(ExposureLine before) {
        if (effect.isPureReduction()) {
            return before;
        }
        return contested
                ? before.reversing(WorkingOrder.asked(ticket))
                : before.opening(ticket.side(), effect.opening(), price.committed());
    }

    /**
     * Prepares the judgement of a ticket; {@code traded} is the view's holding of its instrument.
     */
    static Judgement of(PreTradeView view, OrderTicket ticket, Holding traded) {
        JudgedBooks books = new JudgedBooks(view, traded);
        Optional<Judgement> replaced =
                view.replaces().map(then -> new Judgement(books, then, then, Optional.empty()));
        return new Judgement(books, ticket, ticket, replaced);
    }

    /** The same order at another size. */
    Judgement at(Quantity quantity) {
        return new Judgement(books, asked, asked.withQuantity(quantity), replaced);
    }

    /** An order like this that came at another size. */
    Judgement sentAt(Quantity quantity) {
        OrderTicket sent = asked.withQuantity(quantity);
        return new Judgement(books, sent, sent, replaced);
    }

    public PreTradeView view() {
        return books.view();
    }

    public RiskProfile profile() {
        return books.view().profile();
    }

    /** The limit in force; empty when it is off. */
    public Optional<BigDecimal> limit(RiskLimit limit) {
        return profile().limit(limit);
    }

    /** The loss limit of a period and its use; empty when it is off. */
    public Optional<LossLimit> lossLimit(LossSpan span) {
        return books.lossLimit(span);
    }

    /** The drawdown limit and the fall so far; empty when it is off. */
    public Optional<DrawdownLimit> drawdownLimit() {
        return books.drawdownLimit();
    }

    /** The order at the size that is judged. */
    public OrderTicket ticket() {
        return ticket;
    }

    /** The order as it came, whatever size is tried. */
    public OrderTicket asked() {
        return asked;
    }

    /** The working order, in whose place this one would come, as it stands on the same books. */
    Optional<Judgement> replaced() {
        return replaced;
    }

    public Instrument instrument() {
        return books.traded().instrument();
    }

    public ContractSpec spec() {
        return instrument().spec();
    }

    public Holding traded() {
        return books.traded();
    }

    public OrderEffect effect() {
        return effect;
    }

    public Valuation valuation() {
        return books.portfolio().valuation();
    }

    public BigDecimal equity() {
        return books.equity();
    }

    public Exposures exposures() {
        return books.portfolio().exposures();
    }

    public BuyingPower buyingPower() {
        return books.funds().own();
    }

    /** Margin that may still be taken: of ours and what a broker says less our reservations. */
    public BigDecimal freeMargin() {
        return books.funds().freeMargin();
    }

    /** Cash that fully paid instruments may take in all, no more than is free at a broker. */
    public BigDecimal spendable() {
        return books.funds().spendable();
    }

    /** Margin that the broker holds for positions which our books do not have. */
    public BigDecimal brokerMargin() {
        return books.funds().brokerMargin();
    }

    /** Whether margin can be had at all: a broker may tell that it grants no leverage. */
    public boolean isLeverageGranted() {
        return books.funds().isLeverageGranted();
    }

    /** Price that the order names or meets; empty when the market shows none. */
    public Optional<Price> expectedPrice() {
        return AdversePrice.expected(
                ticket.side(),
                ticket.type(),
                ticket.price(),
                ticket.stopPrice(),
                books.traded().quote());
    }

    /** The instrument's exposure without the order. */
    public ExposureLine lineBefore() {
        return books.lineBefore();
    }

    /** The instrument's worst case with the order on its own side. */
    public ExposureLine lineAfter() {
        return lineAfter;
    }

    public ExposureTotals totalsBefore() {
        return exposures().totals();
    }

    public ExposureTotals totalsAfter() {
        return totalsAfter;
    }

    /** Capital that the instrument ties up, in base currency. */
    public Usage committed() {
        return committed;
    }

    /** Gross notional of the account at the marks, in base currency. */
    public Usage notional() {
        ExposureTotals before = totalsBefore();
        return Usage.of(before.usedNotional(), before.worstNotional(), totalsAfter.worstNotional());
    }

    /** Gross notional of the order's instrument at the mark, in base currency. */
    public Usage instrumentNotional() {
        ExposureLine before = books.lineBefore();
        return Usage.of(before.usedNotional(), before.worstNotional(), lineAfter.worstNotional());
    }

    /** What is open of other instruments on the same underlying. */
    public List<ExposureLine> peers() {
        return Collections.unmodifiableList(books.peers());
    }

    /**
     * Net notional of the account at the marks, in base currency, positive in the direction of the
     * order; pending openings of its side filled, those of the other side not.
     */
    public Usage netNotional() {
        if (sided.net.isEmpty()) {
            Side side = ticket.side();
            sided.net = Optional.of(books.lean(side).net(side, books.lineBefore(), lineAfter));
        }
        return sided.net.get();
    }

    /** Notional of all longs, or of all shorts: those that the order adds to. */
    public Usage sideNotional() {
        if (sided.gross.isEmpty()) {
            Side side = ticket.side();
            sided.gross =
                    Optional.of(books.lean(side).oneSided(side, books.lineBefore(), lineAfter));
        }
        return sided.gross.get();
    }

    /** Loss of the positions from their marks to their stops, base currency, at least zero. */
    public BigDecimal heldRisk() {
        return books.heldRisk();
    }

    /** Whether the order's instrument is an option, or any that is held or about to be. */
    public boolean meetsOptions() {
        return books.meetsOptions();
    }

    /** Margin of the account's margined instruments, in base currency. */
    public Usage margin() {
        ExposureTotals before = totalsBefore();
        return Usage.of(before.usedMargin(), before.worstMargin(), totalsAfter.worstMargin());
    }

    /** Notional of the opening part at the highest price it may open at, base currency. */
    public BigDecimal openingNotional() {
        return Decimals.converted(
                price.highest().value().multiply(effect.opening().value()),
                books.traded().unitFactor());
    }

    /** What the opening part loses at its stop, base currency, fees included. */
    public BigDecimal lossAtStop() {
        return lossAtStop;
    }

    /** What an order that is changed has opened before; nothing of any other. */
    public OpenedBefore openedBefore() {
        Optional<FilledPart> filled = view().filled();
        return filled.isPresent()
                ? OpenedBefore.of(filled.get(), ticket, books.traded())
                : OpenedBefore.NOTHING;
    }

    /**
     * What it adds to the loss at stop of all working openings, those included that it overtakes.
     */
    public BigDecimal addedLoss() {
        return contested
                ? lineAfter.lossOfReversals().subtract(books.lineBefore().lossOfReversals())
                : lossAtStop;
    }

    /** The same of the order in whose place this one would come. */
    public BigDecimal replacedLoss() {
        return replaced.map(Judgement::addedLoss).orElse(BigDecimal.ZERO);
    }

    /**
     * The loss at stop of all working openings and this order together, in the worst sequence of
     * fills.
     */
    public BigDecimal lossOfOpenings() {
        return lossOfOpenings;
    }

    /** Cash that the part which closes leaves for the other, base currency; negative: takes. */
    public BigDecimal cashReleased() {
        return ClosingRelease.of(books.lineBefore(), ticket.side(), effect.reducing(), price);
    }

    /** Working orders that may open more than before, should this one fill first. */
    public List<OvertakenOrder> overtaken() {
        return contested ? books.lineBefore().overtakenBy(WorkingOrder.asked(ticket)) : List.of();
    }

    /**
     * Cash that the opening part takes, base currency, fees included; zero for margined
     * instruments.
     */
    public BigDecimal cashNeeded() {
        if (books.traded().isMargined()) {
            return BigDecimal.ZERO;
        }
        return contested
                ? lineAfter.cashOfReversals().subtract(books.lineBefore().cashOfReversals())
                : OpeningCost.of(
                        books.traded(), ticket.side(), effect.opening(), price.committed());
    }
}
