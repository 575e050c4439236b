package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;

/**
 * Verdicts on net Greeks of the account, which are known while all in it is linear in its price.
 */
final class Greeks {
    private static final Verdict UNKNOWN =
            Verdict.breached(
                    Scope.ACCOUNT, "The Greeks of an option in the account are not known.");

    private Greeks() {}

    /** Of a usage in base currency that holds as long as nothing in the account is an option. */
    static Verdict ofLinear(Judgement order, BigDecimal limit, Usage usage, String what) {
        return order.meetsOptions()
                ? UNKNOWN
                : Verdict.of(Figures.of(Scope.ACCOUNT, Unit.MONEY, limit, usage), what);
    }
}
