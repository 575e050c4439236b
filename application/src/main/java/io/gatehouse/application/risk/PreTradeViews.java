package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.FilledPart;
import io.gatehouse.domain.risk.PreTradeView;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.Standing;
import io.gatehouse.domain.risk.TradingStates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Freezes what the rules may read: the books under their lock and the market at the decision. */
public final class PreTradeViews {
    private PreTradeViews() {}

    /**
     * How a ticket reached the gate: under a name of its own, in the place of a working order, at a
     * percent of equity that stands in for the account's own risk per trade.
     */
    public record Arrival(
            boolean named, Optional<OrderId> replaces, Optional<BigDecimal> copyRisk) {
        public static final Arrival NAMED = new Arrival(true, Optional.empty(), Optional.empty());
        public static final Arrival UNNAMED =
                new Arrival(false, Optional.empty(), Optional.empty());

        /** Of a change, which may be repeated at will. */
        public static Arrival inPlaceOf(OrderId order) {
            return new Arrival(true, Optional.of(order), Optional.empty());
        }

        /** The same at that percent, where there is one. */
        public Arrival risking(Optional<BigDecimal> percent) {
            return new Arrival(named, replaces, percent);
        }

        private RiskProfile limits(RiskProfile own) {
            return copyRisk.map(own::riskingPerTrade).orElse(own);
        }
    }

    static PreTradeView of(AccountBook book, Market market, OrderTicket ticket, Arrival arrival) {
        Optional<Instrument> instrument = market.instrument(ticket.instrument());
        RiskConfig config = market.riskConfig().config();
        List<Holding> holdings = market.holdings(book, List.of(ticket.instrument()));
        Optional<Order> replaced = arrival.replaces().flatMap(book::workingOrder);
        return new PreTradeView(
                market.now(),
                standing(book, market.tradingStates(book, ticket.instrument())),
                arrival.limits(book.profile()),
                config.marginBufferPercent(),
                book.account().sync().map(sync -> config.accountFreshness()),
                holdings.stream()
                        .filter(holding -> holding.symbol().equals(ticket.instrument()))
                        .findFirst(),
                instrument.map(one -> one.calendar().isOpen(market.now())).orElse(false),
                arrival.named(),
                holdings,
                market.unlisted(book),
                working(book, arrival.replaces()),
                book.recentOrders(duplicatesSince(book, market.now())),
                RecentActivity.of(book, ticket, arrival, market.now()),
                market.ratesToBase(book),
                market.platform().use(book, ticket.instrument(), market),
                arrival.copyRisk(),
                replaced.map(Order::remaining),
                replaced.flatMap(FilledPart::of));
    }

    private static Standing standing(AccountBook book, TradingStates states) {
        Account account = book.account();
        return new Standing(
                account.id(),
                account.baseCurrency(),
                account.active() && book.state().ownerActive(),
                states,
                book.balances(),
                account.initialBalance().amount(),
                book.risk(),
                account.sync());
    }

    private static List<WorkingOrder> working(AccountBook book, Optional<OrderId> without) {
        return book.workingOrders().stream()
                .filter(order -> without.isEmpty() || !order.id().equals(without.get()))
                .map(WorkingOrder::of)
                .toList();
    }

    private static Instant duplicatesSince(AccountBook book, Instant now) {
        long seconds =
                book.profile()
                        .limit(RiskLimit.DUPLICATE_WINDOW_SECONDS)
                        .map(window -> window.setScale(0, RoundingMode.CEILING).longValueExact())
                        .orElse(0L);
        return now.minus(Duration.ofSeconds(seconds));
    }
}
