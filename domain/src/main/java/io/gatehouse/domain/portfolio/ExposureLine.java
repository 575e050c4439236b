package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One instrument's exposure in base currency: the position, what of it no working order closes yet,
 * and the worst that the opening parts of working orders can make of it. The two sides are never
 * netted: the worst case is the larger of all longs and all shorts.
 */
public final class ExposureLine {
    private final MarkedHolding marked;
    private final BigDecimal reducible;
    private final Openings buys;
    private final Openings sells;
    private final List<WorkingOrder> stops;
    private final Optional<Reversals> reversals;
    private final BigDecimal usedCommitted;
    private final BigDecimal worstNotional;
    private final BigDecimal worstCommitted;

    ExposureLine(
            MarkedHolding marked,
            BigDecimal reducible,
            Openings buys,
            Openings sells,
            List<WorkingOrder> stops,
            Optional<Reversals> reversals) {
        this.marked = marked;
        this.reducible = reducible;
        this.buys = buys;
        this.sells = sells;
        this.stops = stops;
        this.reversals = reversals;
        this.usedCommitted = committedByPosition();
        this.worstNotional = hasOpenings() ? notional(worstQuantity()) : usedNotional();
        this.worstCommitted =
                hasOpenings()
                        ? committed(worst(marked.atMark(), buys.value(), sells.value()))
                        : usedCommitted;
    }

    private BigDecimal committedByPosition() {
        return isMargined() ? usedNotional().multiply(marked.committedRate()) : usedNotional();
    }

    /** A position without working orders. */
    public static ExposureLine of(Holding holding) {
        MarkedHolding marked = new MarkedHolding(holding);
        return new ExposureLine(
                marked,
                marked.quantity().abs(),
                Openings.NONE,
                Openings.NONE,
                List.of(),
                Optional.empty());
    }

    /** This line with an opening pending on its own side. */
    public ExposureLine opening(Side side, Quantity quantity, Price adverse) {
        return switch (side) {
            case BUY -> with(buys.plus(quantity, adverse), sells);
            case SELL -> with(buys, sells.plus(quantity, adverse));
        };
    }

    private ExposureLine with(Openings bought, Openings sold) {
        return new ExposureLine(marked, reducible, bought, sold, stops, reversals);
    }

    /** Whether orders of that side compete with one of it for what of the position they close. */
    public boolean isReversedBy(Side side) {
        return reversals.isPresent() && side.opposes(marked.holding().position().quantity());
    }

    /** This line with one more order that reverses the position, beside others that do. */
    public ExposureLine reversing(WorkingOrder another) {
        Reversals all = reversals.orElseThrow().with(another);
        return new ExposureLine(
                marked,
                all.left(),
                isShort() ? all.openings() : buys,
                isShort() ? sells : all.openings(),
                stops,
                Optional.of(all));
    }

    /** Orders that reverse the position, and may open more beside another one. */
    public List<OvertakenOrder> overtakenBy(WorkingOrder another) {
        return reversals.map(those -> those.overtakenBy(another)).orElse(List.of());
    }

    /** The most that orders which reverse the position lose at their stops, base currency. */
    public BigDecimal lossOfReversals() {
        return reversals.map(Reversals::lossAtStop).orElse(BigDecimal.ZERO);
    }

    /** The most cash that they take for what they open, base currency, fees included. */
    public BigDecimal cashOfReversals() {
        return reversals.map(Reversals::cash).orElse(BigDecimal.ZERO);
    }

    public Holding holding() {
        return marked.holding();
    }

    public Symbol symbol() {
        return marked.symbol();
    }

    public AssetClass assetClass() {
        return marked.assetClass();
    }

    public boolean isMargined() {
        return marked.isMargined();
    }

    /** What of the position no working order closes yet. */
    public Quantity reducible() {
        return new Quantity(reducible);
    }

    /** Notional of the position at the mark. */
    public BigDecimal usedNotional() {
        return marked.notional();
    }

    /** Notional of the worst case at the mark. */
    public BigDecimal worstNotional() {
        return worstNotional;
    }

    /** Magnitude of the worst case, in the instrument's quantity. */
    public BigDecimal worstQuantity() {
        return hasOpenings()
                ? worst(marked.quantity(), buys.quantity(), sells.quantity())
                : marked.quantity().abs();
    }

    /** Notional of a quantity at the mark. */
    public BigDecimal notional(BigDecimal quantity) {
        return marked.inBase(quantity.multiply(marked.mark()));
    }

    /** Capital the position ties up. */
    public BigDecimal usedCommitted() {
        return usedCommitted;
    }

    /**
     * Capital the worst case ties up: the position at its mark, openings at their adverse prices.
     */
    public BigDecimal worstCommitted() {
        return worstCommitted;
    }

    /** Signed notional of the position at the mark. */
    public BigDecimal netNotional() {
        return marked.value();
    }

    /** Notional at the mark of the pending openings of that side. */
    public BigDecimal pendingNotional(Side side) {
        Openings openings = side == Side.BUY ? buys : sells;
        return openings.isSome()
                ? marked.inBase(openings.quantity().multiply(marked.mark()))
                : BigDecimal.ZERO;
    }

    /** What concentration is measured on. */
    public Symbol underlying() {
        return marked.underlying();
    }

    /** The group whose members move together; empty when it is in none. */
    public Optional<String> correlationGroup() {
        return marked.correlationGroup();
    }

    /** Whether there is a position. */
    public boolean isHeld() {
        return marked.isHeld();
    }

    /** Whether a broker keeps the position, and tells its margin. */
    boolean isAtBroker() {
        return marked.isAtBroker();
    }

    /** Protective stops of the instrument, oldest first. */
    List<WorkingOrder> stops() {
        return stops;
    }

    /** Signed quantity of the position. */
    BigDecimal held() {
        return marked.quantity();
    }

    BigDecimal mark() {
        return marked.mark();
    }

    /** What a short brought in when it was sold, in base currency. */
    BigDecimal proceeds() {
        return marked.inBase(marked.cost()).negate();
    }

    /** A sum of quantity x price in base currency. */
    BigDecimal inBase(BigDecimal amount) {
        return marked.inBase(amount);
    }

    /** Whether the position is short. */
    public boolean isShort() {
        return marked.quantity().signum() < 0;
    }

    /** Whether the instrument counts as an open position: held, or about to be. */
    public boolean isOpen() {
        return isHeld() || hasOpenings();
    }

    /** How many working orders open some of it, or turn it over. */
    public int openingOrders() {
        return buys.orders() + sells.orders();
    }

    /** What openings take of cash when they fill, without fees. */
    BigDecimal openingValue() {
        return marked.inBase(Decimals.plus(buys.value(), sells.value()));
    }

    boolean hasOpenings() {
        return buys.isSome() || sells.isSome();
    }

    private BigDecimal committed(BigDecimal value) {
        return marked.inBase(isMargined() ? value.multiply(marked.committedRate()) : value);
    }

    private BigDecimal worst(BigDecimal position, BigDecimal bought, BigDecimal sold) {
        return isShort()
                ? larger(bought, sold.subtract(position))
                : larger(sold, Decimals.plus(position, bought));
    }

    // Nearly every line has openings on one side only, and a zero needs no comparing.
    private static BigDecimal larger(BigDecimal against, BigDecimal along) {
        return against.signum() == 0 ? along : against.max(along);
    }
}
