package io.gatehouse.application.risk;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.KnownEquity;
import io.gatehouse.application.account.Market;

import java.math.BigDecimal;
import java.util.Optional;

/** From which equity a latched drawdown limit starts anew when somebody resets it. */
final class DrawdownReset {
    static final Refusal NOT_NOW =
            new Refusal.Conflict(
                    "equity_not_confirmed",
                    "A drawdown limit starts anew from a confirmed equity above zero: bring"
                            + " confirmed quotes of what the account holds and of the rates to its"
                            + " currency, or close it.");

    private DrawdownReset() {}

    /**
     * Base currency; empty while a mark or rate is missing or not confirmed, a mark stale, or
     * nothing left.
     */
    static Optional<BigDecimal> equity(AccountBook book, Market market) {
        KnownEquity known = KnownEquity.of(book, market);
        return Optional.of(known.valued().equity())
                .filter(equity -> known.current() && equity.signum() > 0);
    }
}
