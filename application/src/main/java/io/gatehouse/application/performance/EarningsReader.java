package io.gatehouse.application.performance;

import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader.Reading;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.EquityRecord;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads from equity what accounts gained: from their books now, from their histories earlier. */
final class EarningsReader {
    private final EquityHistory history;
    private final Terminals terminals;

    EarningsReader(EquityHistory history, Terminals terminals) {
        this.history = history;
        this.terminals = terminals;
    }

    /** Within a window; empty while a rate that the equity of now needs is missing. */
    Optional<Earnings> within(Window window, Reading reading) {
        Optional<Earnings> begin =
                window.from().map(from -> at(from, reading)).orElse(Optional.of(Earnings.NONE));
        Optional<Earnings> end =
                window.to().map(to -> at(to, reading)).orElseGet(() -> now(reading));
        return end.flatMap(
                last -> begin.map(first -> last.since(carriedIn(first, window, reading))));
    }

    /** What was open at a terminal before its books began is no gain of a window around that. */
    private Earnings carriedIn(Earnings begin, Window window, Reading reading) {
        return reading.book()
                .account()
                .sync()
                .flatMap(synced -> terminals.opening(reading.book().id()))
                .filter(opening -> window.from().map(opening.at()::isAfter).orElse(true))
                .filter(opening -> window.to().map(opening.at()::isBefore).orElse(true))
                .map(opening -> begin.withOpen(opening.floating()))
                .orElse(begin);
    }

    private Optional<Earnings> at(Instant at, Reading reading) {
        return at.isBefore(reading.market().now())
                ? Optional.of(lastUpTo(at, reading).map(Earnings::upTo).orElse(Earnings.NONE))
                : now(reading);
    }

    /** Books that are only read have ended risk days of which nothing is stored yet. */
    private Optional<EquityRecord> lastUpTo(Instant at, Reading reading) {
        Optional<EquityRecord> last = history.lastUpTo(reading.book().id(), at);
        for (EquityEvent event : reading.book().changes().equity()) {
            if (!event.point().at().isAfter(at)) {
                last = last.map(before -> before.followedBy(event));
            }
        }
        return last;
    }

    private Optional<Earnings> now(Reading reading) {
        return AccountWorth.of(reading.book(), reading.market())
                .map(
                        worth ->
                                new Earnings(
                                        worth.equity().subtract(netDeposits(reading.book().id())),
                                        worth.unrealized()));
    }

    /** An account has a point from its opening on. */
    private BigDecimal netDeposits(AccountId account) {
        return Optional.ofNullable(history.latest(List.of(account)).get(account))
                .orElseThrow()
                .netDepositsAfter();
    }
}
