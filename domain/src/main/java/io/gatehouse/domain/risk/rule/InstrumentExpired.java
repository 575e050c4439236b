package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.instrument.Listing;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

import java.time.LocalDate;

/** The instrument trades up to its expiry, which ends with the last session by that day. */
public final class InstrumentExpired implements RiskRule {
    @Override
    public String check() {
        return "instrument_expired";
    }

    @Override
    public Verdict judge(Judgement order) {
        Listing listing = order.instrument().listing();
        if (listing.expiry().isEmpty()) {
            return Verdict.NOT_JUDGED;
        }
        return listing.isExpiredAt(order.view().at())
                ? expired(listing, listing.expiry().get())
                : Verdict.PASSED;
    }

    private static Verdict expired(Listing listing, LocalDate expiry) {
        return Verdict.breached(Scope.INSTRUMENT, listing.symbol() + " expired on " + expiry + ".");
    }
}
