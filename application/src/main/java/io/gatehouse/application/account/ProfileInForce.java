package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.domain.risk.ChainHash;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskTerms;
import io.gatehouse.domain.risk.SettingChange;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A version of an account's profile, and the risk day by which its losses are measured. */
public record ProfileInForce(ProfileVersion version, RiskCalendar calendar) {
    private static final int DIGEST_LENGTH = 12;

    static ProfileInForce of(AccountStore.State state) {
        return new ProfileInForce(state.profile(), RiskCalendar.of(state.account()));
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

    /**
     * Tells this state of the profile from every other, on all nodes alike: its version, and a
     * digest of what is pending, which moves without a new version.
     */
    public String revision() {
        String number = Integer.toString(version.version());
        return version.pending().isEmpty() ? number : number + "-" + digest(version.pending());
    }

    private static String digest(List<PendingChange> pending) {
        String text = pending.stream().map(ProfileInForce::text).collect(Collectors.joining("\n"));
        return ChainHash.of("", text).substring(0, DIGEST_LENGTH);
    }

    /** Who asked and when, and from what to what, never changes under one id. */
    private static String text(PendingChange change) {
        return change.settings().stream()
                .map(SettingChange::field)
                .sorted()
                .collect(
                        Collectors.joining(
                                ",", change.id() + " " + change.effectiveAt() + " ", ""));
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
