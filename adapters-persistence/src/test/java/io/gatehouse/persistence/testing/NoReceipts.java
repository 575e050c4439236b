package io.gatehouse.persistence.testing;

import io.gatehouse.domain.risk.ReceiptCheck;
import io.gatehouse.domain.risk.ReceiptReader;
import io.gatehouse.domain.risk.ReceiptReplay;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.rule.RiskRules;

/** For books that are examined and in which nothing was decided. */
public final class NoReceipts {
    private NoReceipts() {}

    public static ReceiptCheck check() {
        ReceiptReader reader =
                new ReceiptReader(
                        RiskRules.VERSION,
                        RiskRules.all(),
                        calendar -> {
                            throw new IllegalStateException("Nothing was decided by " + calendar);
                        });
        return new ReceiptCheck(new ReceiptReplay(reader, new RiskGate(RiskRules.all())));
    }
}
