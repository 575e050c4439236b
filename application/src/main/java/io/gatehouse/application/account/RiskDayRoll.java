package io.gatehouse.application.account;

import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.Valuation;
import io.gatehouse.domain.risk.LossPeriod;
import io.gatehouse.domain.risk.RiskDay;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Starts the next risk day when its bound has passed: the equity of that moment is the baseline,
 * the latch opens.
 */
final class RiskDayRoll {
    private RiskDayRoll() {}

    static void roll(AccountBook book, Market market) {
        if (market.now().isBefore(book.day().endsAt())) {
            return;
        }
        book.day(startedAt(book.account(), market.now(), equity(book, market)));
    }

    static LossPeriod startedAt(Account account, Instant now, BigDecimal equity) {
        RiskDay day = RiskDay.containing(now, account.riskZone(), account.riskDayStart());
        return new LossPeriod(equity, BigDecimal.ZERO, false, day.start(), day.end());
    }

    private static BigDecimal equity(AccountBook book, Market market) {
        return Valuation.of(
                        book.balances(),
                        market.ratesToBase(book),
                        List.<Holding>copyOf(market.holdings(book, List.of())))
                .equity();
    }
}
