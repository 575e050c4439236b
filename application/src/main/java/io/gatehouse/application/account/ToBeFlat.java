package io.gatehouse.application.account;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.OnBreach;

import java.time.Instant;
import java.util.function.Predicate;

/** What of an account's positions a halt or a breaker wants closed. */
public final class ToBeFlat {
    private ToBeFlat() {}

    public static Predicate<Symbol> of(AccountBook book, Market market) {
        return book.account().toBeFlat() || isBroken(book, market.now())
                ? symbol -> true
                : symbol -> market.isHaltedFlat(book, symbol);
    }

    private static boolean isBroken(AccountBook book, Instant now) {
        return book.profile().lossRules().onBreach() == OnBreach.FLATTEN
                && (book.risk().drawdown() == BreakerLevel.CRITICAL || book.risk().isToBeFlat(now));
    }
}
