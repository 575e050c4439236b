package io.gatehouse.application.performance;

import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.PositionStore.BookedFill;
import io.gatehouse.application.port.PositionStore.FillQuery;
import io.gatehouse.application.port.PositionStore.TradeQuery;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.position.Trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sums over the fills and trades of any store, one by one. */
public final class InMemoryPnlFigures implements PnlFigures {
    private static final int ALL = 100_000;

    private final PositionStore positions;

    public InMemoryPnlFigures(PositionStore positions) {
        this.positions = positions;
    }

    @Override
    public Booked booked(AccountId account, Window window) {
        List<BookedFill> fills =
                positions.fills(
                        new FillQuery(
                                account,
                                Optional.empty(),
                                window.from(),
                                window.to(),
                                Optional.empty(),
                                ALL));
        return new Booked(sum(fills, BookedFill::realizedBase), sum(fills, BookedFill::feeBase));
    }

    private static BigDecimal sum(List<BookedFill> fills, Function<BookedFill, BigDecimal> figure) {
        return fills.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public Closed closed(AccountId account, Window window) {
        List<Integer> results =
                positions
                        .trades(
                                new TradeQuery(
                                        account,
                                        Optional.of(true),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        ALL))
                        .stream()
                        .filter(trade -> contains(window, trade.closedAt().orElseThrow()))
                        .map(Trade::result)
                        .map(result -> result.netBase().signum())
                        .toList();
        return new Closed(results.size(), count(results, 1), count(results, -1));
    }

    private static long count(List<Integer> results, int sign) {
        return results.stream().filter(result -> result == sign).count();
    }

    private static boolean contains(Window window, Instant at) {
        return window.from().map(from -> !at.isBefore(from)).orElse(true)
                && window.to().map(at::isBefore).orElse(true);
    }
}
