package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.portfolio.AdversePrice;
import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.portfolio.ExposureTotals;
import io.gatehouse.domain.portfolio.Exposures;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.LossAtStop;
import io.gatehouse.domain.portfolio.OpeningCost;
import io.gatehouse.domain.portfolio.Valuation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One order before the rules: the view, what the order does, and the exposure before and after it.
 */
public final class Judgement {
    private static final Price NOTHING = new Price(BigDecimal.ZERO);

    private final PreTradeView view;
    private final OrderTicket ticket;
    private final Holding traded;
    private final Valuation valuation;
    private final Exposures exposures;
    private final OrderEffect effect;
    private final Optional<Price> entry;
    private final Price committedPrice;
    private final ExposureLine lineBefore;
    private final ExposureLine lineAfter;
    private final BigDecimal lossAtStop;

    private Judgement(
            PreTradeView view,
            OrderTicket ticket,
            Holding traded,
            Valuation valuation,
            Exposures exposures) {
        this.view = view;
        this.ticket = ticket;
        this.traded = traded;
        this.valuation = valuation;
        this.exposures = exposures;
        this.effect = OrderEffect.of(ticket, traded, view.workingOrders());
        this.entry =
                AdversePrice.entry(
                        ticket.type(),
                        ticket.side(),
                        ticket.price(),
                        ticket.stopPrice(),
                        traded.quote());
        this.committedPrice = committed(traded, ticket, entry, effect);
        this.lineBefore = exposures.line(traded.symbol()).orElseGet(() -> ExposureLine.of(traded));
        this.lineAfter =
                ticket.reduceOnly()
                        ? lineBefore
                        : lineBefore.plus(ticket.side(), effect.total(), committedPrice);
        this.lossAtStop =
                LossAtStop.of(
                        traded,
                        ticket.side(),
                        effect.opening(),
                        entry.orElse(NOTHING),
                        ticket.protection().stopLoss());
    }

    /**
     * Prepares the judgement of a ticket; {@code traded} is the view's holding of its instrument.
     */
    static Judgement of(PreTradeView view, OrderTicket ticket, Holding traded) {
        Valuation valuation =
                Valuation.of(view.standing().balances(), view.ratesToBase(), view.holdings());
        return new Judgement(
                view,
                ticket,
                traded,
                valuation,
                Exposures.of(view.holdings(), view.workingOrders()));
    }

    /** The same order at another size. */
    Judgement at(Quantity quantity) {
        return new Judgement(view, ticket.withQuantity(quantity), traded, valuation, exposures);
    }

    public PreTradeView view() {
        return view;
    }

    public RiskProfile profile() {
        return view.profile();
    }

    public OrderTicket ticket() {
        return ticket;
    }

    public Instrument instrument() {
        return traded.instrument();
    }

    public Holding traded() {
        return traded;
    }

    public OrderEffect effect() {
        return effect;
    }

    public Valuation valuation() {
        return valuation;
    }

    public BigDecimal equity() {
        return valuation.equity();
    }

    public Exposures exposures() {
        return exposures;
    }

    /** Adverse entry price; empty when the market shows none. */
    public Optional<Price> entry() {
        return entry;
    }

    /**
     * Price at which the order commits capital: the entry, marked up for short sales of cash
     * securities.
     */
    public Price committedPrice() {
        return committedPrice;
    }

    /** The instrument's exposure without the order. */
    public ExposureLine lineBefore() {
        return lineBefore;
    }

    /** The instrument's worst case with the order on its own side. */
    public ExposureLine lineAfter() {
        return lineAfter;
    }

    public ExposureTotals totalsBefore() {
        return exposures.totals();
    }

    public ExposureTotals totalsAfter() {
        return exposures.totals().replacing(lineBefore, lineAfter);
    }

    /** What the opening part loses at its stop, base currency, fees included. */
    public BigDecimal lossAtStop() {
        return lossAtStop;
    }

    /**
     * Cash that the opening part takes, base currency, fees included; zero for margined
     * instruments.
     */
    public BigDecimal cashNeeded() {
        return traded.isMargined()
                ? BigDecimal.ZERO
                : OpeningCost.of(traded, ticket.side(), effect.opening(), committedPrice);
    }

    private static Price committed(
            Holding traded, OrderTicket ticket, Optional<Price> entry, OrderEffect effect) {
        Optional<Price> price =
                effect.isPureReduction()
                        ? entry
                        : AdversePrice.committed(
                                entry,
                                ticket.side(),
                                traded.instrument().spec(),
                                ticket.price(),
                                traded.quote());
        return price.or(traded::mark).orElse(NOTHING);
    }
}
