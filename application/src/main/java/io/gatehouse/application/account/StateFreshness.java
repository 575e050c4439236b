package io.gatehouse.application.account;

import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.risk.RiskLimit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** How old what a broker said of an account may be: the smaller of the house's and its own. */
public final class StateFreshness {
    private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

    private StateFreshness() {}

    /** The age that is just not stale. */
    public static Duration of(AccountBook book, Market market) {
        Duration house = market.riskConfig().config().accountFreshness();
        return book.profile()
                .limit(RiskLimit.MAX_ACCOUNT_STATE_AGE_SECONDS)
                .map(seconds -> Duration.ofMillis(seconds.multiply(MILLIS).longValue()))
                .filter(own -> own.compareTo(house) < 0)
                .orElse(house);
    }

    /** Whether an account that its broker syncs agrees with it, and did lately. */
    public static boolean isFresh(BrokerSync sync, AccountBook book, Market market) {
        return sync.state() == DataState.FRESH
                && sync.at().filter(at -> !isStale(at, book, market)).isPresent();
    }

    /** Whether what was said at an instant is too old now. */
    public static boolean isStale(Instant at, AccountBook book, Market market) {
        return at.isBefore(market.now().minus(of(book, market)));
    }
}
