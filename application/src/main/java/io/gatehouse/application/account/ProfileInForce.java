package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AccountStore.ProfileVersion;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskTerms;

import java.time.Instant;

/** A version of an account's profile, and the risk day by which its losses are measured. */
public record ProfileInForce(ProfileVersion version, RiskCalendar calendar) {
    static ProfileInForce of(AccountStore.State state) {
        return new ProfileInForce(state.profile(), BookRoll.calendar(state.account()));
    }

    /** As it is at an instant, whether or not the changes that are due by then have been kept. */
    public static ProfileInForce at(AccountStore.State state, Instant now) {
        ProfileInForce present = of(state);
        for (PendingChange change : state.profile().pending()) {
            if (change.isDue(now)) {
                present = present.after(change, change.effectiveAt(), change.requestedBy());
            }
        }
        return present;
    }

    public RiskTerms terms() {
        return new RiskTerms(version.profile(), calendar);
    }

    /** The next version, under other terms; what is pending still is. */
    public ProfileInForce next(RiskTerms terms, Instant at, String by) {
        return new ProfileInForce(
                new ProfileVersion(
                        version.version() + 1, terms.profile(), at, by, version.pending()),
                terms.calendar());
    }

    /** The next version, in which a change is in force and no longer pending. */
    public ProfileInForce after(PendingChange change, Instant at, String by) {
        ProfileInForce next = next(terms().with(change.wanted()), at, by);
        return new ProfileInForce(next.version.without(change), next.calendar);
    }
}
