package io.gatehouse.application.account;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.LossLimit;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.OnBreach;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Predicate;

/** What of an account's positions a halt or a breaker wants closed. */
public final class ToBeFlat {
    private ToBeFlat() {}

    public static Predicate<Symbol> of(AccountBook book, Market market) {
        return book.account().toBeFlat() || isBroken(book, market)
                ? symbol -> true
                : symbol -> market.isHaltedFlat(book, symbol);
    }

    private static boolean isBroken(AccountBook book, Market market) {
        return book.profile().lossRules().onBreach() == OnBreach.FLATTEN
                && (book.risk().drawdown() == BreakerLevel.CRITICAL || isLost(book, market));
    }

    /**
     * A loss latches by whatever marks there are, as refusing openings does no harm. Selling all
     * may: a limit must be reached by an equity that may act.
     */
    private static boolean isLost(AccountBook book, Market market) {
        if (!book.risk().isLatched()) {
            return false;
        }
        AccountMarks marks = AccountMarks.of(book, market);
        return TrustedMarks.under(book.profile(), market.now()).haveAll(marks)
                && KnownEquity.valued(book, market, marks.held())
                        .filter(point -> isLost(book, point.equity()))
                        .isPresent();
    }

    private static boolean isLost(AccountBook book, BigDecimal equity) {
        return Arrays.stream(LossSpan.values())
                .filter(span -> book.risk().period(span).latched())
                .flatMap(
                        span ->
                                LossLimit.of(
                                        span,
                                        book.profile(),
                                        book.risk(),
                                        book.account().initialBalance().amount(),
                                        equity)
                                        .stream())
                .anyMatch(limit -> limit.level() == BreakerLevel.CRITICAL);
    }
}
