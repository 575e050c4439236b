package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.BracketId;
import io.gatehouse.domain.position.Lot;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.position.TradeId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Positions, their lots, round trips, brackets and the fills that made them. */
public interface PositionStore {
    List<Owned<OpenPosition>> open(Collection<AccountId> accounts);

    /** The accounts that hold one of these instruments. */
    Set<AccountId> holders(Collection<Symbol> instruments);

    /** Accounts with a position, in one instrument or in any. */
    List<AccountId> accountsHolding(Optional<Symbol> instrument);

    List<Owned<Bracket>> brackets(Collection<AccountId> accounts);

    /** Open lots of an instrument in the order in which their fills were booked. */
    List<Lot> lots(AccountId account, Symbol symbol);

    /** Open lots of everything the accounts hold, in the same order. */
    List<OwnedLot> lots(Collection<AccountId> accounts);

    /** Which of these executions are booked already. */
    Set<ExecutionKey> booked(Collection<ExecutionKey> keys);

    void save(Changes changes);

    /** Fills of an account, newest first. */
    List<BookedFill> fills(FillQuery query);

    /** Fills in the order in which they were booked, from the first or the one after another. */
    List<BookedFill> fillsInOrder(
            AccountId account, Optional<Symbol> instrument, Optional<FillId> after, int limit);

    /** Round trips by the time they began, newest first. */
    List<Trade> trades(TradeQuery query);

    /** A row and the account it belongs to. */
    record Owned<T>(AccountId account, T value) {}

    /** A broker's name for one execution. */
    record ExecutionKey(AccountId account, BrokerId broker, String key) {}

    /**
     * All that a batch changed; lists are written with one statement each. An open trade is kept
     * with its position, so of {@code trades} only those that are closed are written.
     */
    record Changes(
            List<Owned<OpenPosition>> positions,
            List<Owned<Symbol>> closed,
            List<Owned<Trade>> trades,
            List<OwnedLot> lots,
            List<Owned<FillId>> closedLots,
            List<BookedFill> fills,
            List<Owned<Bracket>> brackets,
            List<Owned<BracketId>> endedBrackets) {}

    /** A lot row of an instrument. */
    record OwnedLot(AccountId account, Symbol symbol, Lot lot) {}

    /** Which fills to list: those before one, or from the newest on. */
    record FillQuery(AccountId account, FillFilter filter, Optional<FillId> before, int limit) {}

    /** What fills are looked for; what is empty narrows nothing. */
    record FillFilter(
            Optional<Symbol> instrument,
            Optional<Side> side,
            Optional<OrderId> order,
            Optional<TradeId> trade,
            Optional<Instant> from,
            Optional<Instant> to) {
        /** Every fill. */
        public static final FillFilter ALL =
                new FillFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        /** The same in one instrument only. */
        public FillFilter of(Symbol wanted) {
            return new FillFilter(Optional.of(wanted), side, order, trade, from, to);
        }

        /** The same on one side only. */
        public FillFilter of(Side wanted) {
            return new FillFilter(instrument, Optional.of(wanted), order, trade, from, to);
        }

        /** The same of one order only. */
        public FillFilter of(OrderId wanted) {
            return new FillFilter(instrument, side, Optional.of(wanted), trade, from, to);
        }

        /** The same of one round trip only. */
        public FillFilter of(TradeId wanted) {
            return new FillFilter(instrument, side, order, Optional.of(wanted), from, to);
        }

        /** The same within a span. */
        public FillFilter within(Optional<Instant> since, Optional<Instant> until) {
            return new FillFilter(instrument, side, order, trade, since, until);
        }
    }

    /** Which round trips to list, by when they began; empty status is both open and closed. */
    record TradeQuery(
            AccountId account,
            Optional<Boolean> closed,
            Optional<Symbol> instrument,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<TradeId> before,
            int limit) {}
}
