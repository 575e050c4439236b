package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.position.BrokerTicket;
import io.gatehouse.domain.position.Position;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the account of a view holds, and what it has won or lost so far. */
public abstract class BookBuilder<B extends BookBuilder<B>> {
    final CurrencyCode base;
    final Map<CurrencyCode, BigDecimal> balances = new HashMap<>();
    final Map<CurrencyCode, BigDecimal> rates = new HashMap<>();
    final Map<Symbol, Holding> holdings = new LinkedHashMap<>();
    List<String> unlisted = List.of();
    BigDecimal initialBalance;
    RiskState risk;

    BookBuilder(String currency, String cash) {
        this.base = new CurrencyCode(currency);
        rates.put(base, BigDecimal.ONE);
        balances.put(base, new BigDecimal(cash));
        BigDecimal start = new BigDecimal(cash);
        this.initialBalance = start;
        this.risk =
                RiskState.openingWith(
                        new EquityPoint(ViewBuilder.NOW, start, start),
                        new RiskCalendar(ZoneOffset.UTC, LocalTime.MIDNIGHT));
    }

    abstract B self();

    public B balance(String currency, String amount) {
        balances.put(new CurrencyCode(currency), new BigDecimal(amount));
        return self();
    }

    /** Base currency per unit. */
    public B rate(String currency, String rate) {
        rates.put(new CurrencyCode(currency), new BigDecimal(rate));
        return self();
    }

    /** An instrument that is quoted but not held. */
    public B quoted(Instrument instrument, String bid, String ask) {
        return held(instrument, "0", "0", bid, ask);
    }

    /** A position bought or sold at an average price, marked by a quote of now. */
    public B held(Instrument instrument, String quantity, String average, String bid, String ask) {
        Quote quote = Quote.of(instrument.symbol(), Price.of(bid), Price.of(ask), ViewBuilder.NOW);
        return holding(instrument, quantity, average, Optional.of(quote));
    }

    /** An instrument without any quote. */
    public B unquoted(Instrument instrument, String quantity, String average) {
        return holding(instrument, quantity, average, Optional.empty());
    }

    private B holding(
            Instrument instrument, String quantity, String average, Optional<Quote> quote) {
        Quantity size = Quantity.of(quantity);
        BigDecimal cost = size.value().multiply(new BigDecimal(average));
        Optional<BigDecimal> fx = Optional.ofNullable(rates.get(instrument.spec().currency()));
        return put(
                new Holding(
                        instrument,
                        new Position(
                                instrument.symbol(),
                                size,
                                cost,
                                cost.multiply(fx.orElse(BigDecimal.ONE))),
                        quote,
                        fx,
                        FeeSchedule.FREE));
    }

    /** The newest quote of an instrument already given. */
    public B quote(Quote quote) {
        Holding old = holding(quote.symbol());
        return put(
                new Holding(
                        old.instrument(),
                        old.position(),
                        Optional.of(quote),
                        old.fxToBase(),
                        old.fees(),
                        old.tickets()));
    }

    /** The quote of an instrument already given, so much older than now. */
    public B quoteAge(String symbol, Duration age) {
        Quote quote = holding(new Symbol(symbol)).quote().orElseThrow();
        return quote(
                new Quote(
                        quote.symbol(),
                        quote.bid(),
                        quote.ask(),
                        quote.last(),
                        ViewBuilder.NOW.minus(age)));
    }

    /** What executions of an instrument already given cost. */
    public B fees(String symbol, FeeSchedule fees) {
        Holding old = holding(new Symbol(symbol));
        return put(
                new Holding(
                        old.instrument(),
                        old.position(),
                        old.quote(),
                        old.fxToBase(),
                        fees,
                        old.tickets()));
    }

    /** What a broker holds of an instrument already given, in the place of our position in it. */
    public B atBroker(String symbol, BrokerTicket... tickets) {
        Holding old = holding(new Symbol(symbol));
        return put(
                Holding.atBroker(
                        old.instrument(),
                        List.of(tickets),
                        old.quote(),
                        old.fxToBase(),
                        old.fees()));
    }

    private B put(Holding holding) {
        holdings.put(holding.symbol(), holding);
        return self();
    }

    private Holding holding(Symbol symbol) {
        return Optional.ofNullable(holdings.get(symbol)).orElseThrow();
    }

    /** What a broker holds of instruments that the catalogue does not have. */
    public B unlisted(String... names) {
        unlisted = List.of(names);
        return self();
    }

    public B day(String baseline, String netDeposits) {
        return period(LossSpan.DAY, baseline, netDeposits, BreakerLevel.NONE);
    }

    public B latchedDay(String baseline) {
        return period(LossSpan.DAY, baseline, "0", BreakerLevel.CRITICAL);
    }

    /** A period that began with this equity, all of it balance. */
    public B period(LossSpan span, String baseline, String netDeposits, BreakerLevel level) {
        return period(span, baseline, baseline, baseline, netDeposits, level);
    }

    public B period(
            LossSpan span,
            String baseline,
            String balance,
            String high,
            String netDeposits,
            BreakerLevel level) {
        LossPeriod now = risk.period(span);
        risk =
                risk.with(
                        span,
                        new LossPeriod(
                                new BigDecimal(baseline),
                                new BigDecimal(balance),
                                new BigDecimal(high),
                                new BigDecimal(netDeposits),
                                level,
                                now.startedAt(),
                                now.endsAt()));
        return self();
    }

    public B navPeak(String units, String peak, boolean latched) {
        NavPeak navPeak = new NavPeak(new BigDecimal(units), new BigDecimal(peak));
        return peaks(navPeak, risk.moneyPeak(), latched);
    }

    /** Paid in, and the highest profit so far and at a day's end. */
    public B moneyPeak(String paidIn, String highest, String highestAtDayEnd) {
        MoneyPeak moneyPeak =
                new MoneyPeak(
                        new BigDecimal(paidIn),
                        new BigDecimal(highest),
                        new BigDecimal(highestAtDayEnd));
        return peaks(risk.navPeak(), moneyPeak, false);
    }

    private B peaks(NavPeak navPeak, MoneyPeak moneyPeak, boolean latched) {
        BreakerLevel level = latched ? BreakerLevel.CRITICAL : BreakerLevel.NONE;
        risk =
                new RiskState(
                        risk.day(),
                        risk.week(),
                        risk.month(),
                        navPeak,
                        moneyPeak,
                        level,
                        risk.kept(),
                        risk.trading(),
                        risk.flatUntil());
        return self();
    }

    /** The last equity point was kept by marks that are not trusted. */
    public B lastUntrusted() {
        risk = risk.closed(risk.last(), false);
        return self();
    }

    /** So long ago a person let go of a win rate that was too low. */
    public B winRateReset(Duration age) {
        Instant at = ViewBuilder.NOW.minus(age);
        risk = risk.withTrading(risk.trading().withWinRateReset(at));
        return self();
    }

    /** A side that was filled too often an hour ago. */
    public B repeated(String symbol, Side side) {
        Instant hourAgo = ViewBuilder.NOW.minus(Duration.ofHours(1));
        RepeatLatch latch = new RepeatLatch(new Symbol(symbol), side, hourAgo);
        risk = risk.withTrading(risk.trading().with(latch));
        return self();
    }

    /** What the account began with. */
    public B initialBalance(String amount) {
        initialBalance = new BigDecimal(amount);
        return self();
    }
}
