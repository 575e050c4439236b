package io.gatehouse.application.position;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.Market;
import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.position.Position;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Shows positions with their marks and protection. */
public final class PositionViews {
    private PositionViews() {}

    /** Every open position, by symbol. */
    public static List<PositionView> of(BookReader.Reading reading) {
        return reading.book().positions().keySet().stream()
                .sorted()
                .flatMap(symbol -> of(reading, symbol).stream())
                .toList();
    }

    static Optional<PositionView> of(BookReader.Reading reading, Symbol symbol) {
        AccountBook book = reading.book();
        return book.position(symbol)
                .flatMap(
                        open ->
                                reading.market()
                                        .instrument(symbol)
                                        .map(known -> view(book, reading.market(), open, known)));
    }

    private static PositionView view(
            AccountBook book, Market market, OpenPosition open, Instrument instrument) {
        Position position = open.position();
        ContractSpec spec = instrument.spec();
        return new PositionView(
                open.trade().id(),
                book.id(),
                open.symbol(),
                spec.currency(),
                position.quantity(),
                open.trade().direction(),
                position.averagePrice().orElseThrow(),
                market.quote(open.symbol()).map(quote -> mark(quote, position, spec, market)),
                open.trade().result().gross(),
                protection(book.brackets(open.symbol()), open.trade().direction()),
                stopped(book, position),
                open.trade().openedAt(),
                open.updatedAt());
    }

    private static PositionView.Mark mark(
            Quote quote, Position position, ContractSpec spec, Market market) {
        Price price = quote.markFor(position.quantity().signum());
        return new PositionView.Mark(
                price,
                position.marketValue(price, spec.multiplier()),
                position.unrealized(price, spec.multiplier()),
                Math.max(0, quote.ageAt(market.now()).toSeconds()));
    }

    /** What stops work for; one that has triggered, or is being cancelled, does no more. */
    private static Quantity stopped(AccountBook book, Position position) {
        return book.workingOrders().stream()
                .filter(order -> order.instrument().equals(position.symbol()))
                .filter(order -> order.ticket().isProtective() && order.ticket().type().hasStop())
                .filter(order -> !order.triggered())
                .filter(order -> order.status() != OrderStatus.PENDING_CANCEL)
                .map(Order::leavesQuantity)
                .reduce(Quantity.ZERO, Quantity::plus)
                .min(position.quantity().magnitude());
    }

    /** Of several brackets the stop and the target that the market would reach first. */
    private static Protection protection(List<Bracket> brackets, Side direction) {
        Comparator<Price> rising = Comparator.naturalOrder();
        Comparator<Price> nearestBelow = rising.reversed();
        boolean isLong = direction == Side.BUY;
        return new Protection(
                levels(brackets, Protection::stopLoss).min(isLong ? nearestBelow : rising),
                levels(brackets, Protection::targetPrice).min(isLong ? rising : nearestBelow));
    }

    private static Stream<Price> levels(
            List<Bracket> brackets, Function<Protection, Optional<Price>> level) {
        return brackets.stream()
                .filter(bracket -> bracket.covered().isPositive())
                .flatMap(bracket -> level.apply(bracket.protection()).stream());
    }
}
