package io.gatehouse.application.position;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.Excursions;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.PositionStore.TradeQuery;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.position.Excursion;
import io.gatehouse.domain.position.MarkRange;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.position.TradeId;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists an account's round trips, newest first. */
public final class ListTrades {
    private final AccountAccess access;
    private final PositionStore positions;
    private final Excursions excursions;
    private final InstrumentCatalogue catalogue;

    public ListTrades(
            AccountAccess access,
            PositionStore positions,
            Excursions excursions,
            InstrumentCatalogue catalogue) {
        this.access = access;
        this.positions = positions;
        this.excursions = excursions;
        this.catalogue = catalogue;
    }

    /** Which trades, by when they began; {@code before} is the last one of the page before. */
    public record Query(
            Optional<Boolean> closed,
            Optional<Symbol> instrument,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<TradeId> before,
            int limit) {
        private TradeQuery of(AccountId account) {
            return new TradeQuery(account, closed, instrument, from, to, before, limit);
        }
    }

    public Outcome<List<TradeView>> list(Actor actor, Optional<AccountId> account, Query query) {
        return access.toRead(actor, account).map(id -> views(id, positions.trades(query.of(id))));
    }

    private List<TradeView> views(AccountId account, List<Trade> trades) {
        Map<TradeId, MarkRange> marks =
                excursions.of(account, trades.stream().map(Trade::id).toList());
        return trades.stream()
                .map(trade -> view(trade, Optional.ofNullable(marks.get(trade.id()))))
                .toList();
    }

    private TradeView view(Trade trade, Optional<MarkRange> marks) {
        BigDecimal multiplier =
                catalogue
                        .find(trade.instrument())
                        .map(instrument -> instrument.spec().multiplier())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "No instrument " + trade.instrument()));
        return new TradeView(
                trade,
                marks.map(range -> Excursion.of(trade, range, multiplier)),
                trade.rMultiple(multiplier));
    }
}
