package io.gatehouse.application.risk;

import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.MissingRate;

import java.util.List;

/** Reckons anew what all accounts of a mode have reserved, and whether their day's loss latches. */
public final class PlatformMeasure {
    private final PlatformLoss loss;
    private final PlatformRevaluation revaluation;

    public PlatformMeasure(PlatformLoss loss, PlatformRevaluation revaluation) {
        this.loss = loss;
        this.revaluation = revaluation;
    }

    /** Looks at the day's loss alone; a rate that has come is made to count. */
    void look(AccountMode mode) {
        if (loss.look(mode)) {
            run(mode);
        }
    }

    void run(AccountMode mode) {
        // What was reserved without a rate stands for nothing until it is valued: a rate that comes
        // meanwhile is known only the next time.
        List<MissingRate> unsettled = loss.missingRates(mode);
        if (revaluation.run(mode)) {
            loss.keep(mode, unsettled);
        } else {
            loss.keepBeside(mode, unsettled);
        }
    }
}
