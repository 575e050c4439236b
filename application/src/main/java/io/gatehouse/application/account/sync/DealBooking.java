package io.gatehouse.application.account.sync;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.KnownEquity;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.risk.EquityPoint;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Books the deals since the last sync: money paid in or out is a flow, all else a gain or a loss.
 * Before the first result a flow meets what the account was worth at the last sync. From then on,
 * where tickets were open, it meets what the account is worth now: the open P&L of the last sync
 * still has a ticket that was closed since.
 */
final class DealBooking {
    /** Brokers number deals as they are made. */
    private static final Comparator<TerminalDeal> OLDEST_FIRST =
            Comparator.comparing(deal -> new BigInteger(deal.key().ticket()));

    private final AccountBook book;
    private final DeskSession session;
    private final Ids ids;
    private final boolean wasFlat;
    private KnownEquity worth;

    DealBooking(AccountBook book, DeskSession session, Ids ids) {
        this.book = book;
        this.session = session;
        this.ids = ids;
        this.wasFlat = book.tickets().names().isEmpty() && book.floating().signum() == 0;
        this.worth = KnownEquity.of(book, session.market());
    }

    /** What the broker has {@code told} is left out where the deals do not explain it. */
    void book(List<TerminalDeal> deals, Optional<BrokerFigures> told) {
        Optional<KnownEquity> now = told.map(this::known);
        BigDecimal ahead = flows(deals);
        for (TerminalDeal deal : deals.stream().sorted(OLDEST_FIRST).toList()) {
            if (isFlow(deal)) {
                flow(deal.amount().amount());
                ahead = ahead.subtract(deal.amount().amount());
            } else if (now.isPresent()) {
                worth = wasFlat ? with(deal) : now.get().afterFlow(ahead.negate());
            }
            post(deal);
        }
    }

    /** All that came of it is known: what was lost later was not lost yet. */
    private KnownEquity with(TerminalDeal result) {
        return worth.afterFlow(result.amount().amount());
    }

    /** As trusted as what is known since the last sync. */
    private KnownEquity known(BrokerFigures told) {
        EquityPoint point = new EquityPoint(session.now(), told.equity(), told.balance());
        return new KnownEquity(session.now(), point, worth.current());
    }

    private static BigDecimal flows(List<TerminalDeal> deals) {
        return deals.stream()
                .filter(DealBooking::isFlow)
                .map(deal -> deal.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isFlow(TerminalDeal deal) {
        return deal.key().kind() == TerminalDeal.Kind.BALANCE && !deal.amount().isZero();
    }

    private void flow(BigDecimal amount) {
        book.flow(amount, worth);
        worth = worth.afterFlow(amount);
    }

    private void post(TerminalDeal deal) {
        deal.entry()
                .ifPresent(entry -> book.post(ids.next(), entry, session.now(), deal.reference()));
    }
}
