package io.gatehouse.application.audit;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditEntry;

import java.util.List;
import java.util.Optional;

/**
 * Lists what was done on an account, newest first; who names no account is shown more: those who
 * oversee the house what was done to it, others what they, or somebody in their name, did to their
 * own user, such as a sign-in that failed.
 */
public final class ListAudit {
    private final AccountAccess access;
    private final AuditTrail audit;

    public ListAudit(AccountAccess access, AuditTrail audit) {
        this.access = access;
        this.audit = audit;
    }

    /** Which entries; {@code after} is where the page before ended. */
    public record Query(AuditTrail.Filter filter, Optional<Place> after, int limit) {}

    /** The last sequences that were shown of the account's chain and of the house's. */
    public record Place(long account, long house) {
        /** Before the newest entries. */
        public static final Place START = new Place(Long.MAX_VALUE, Long.MAX_VALUE);

        /** After an entry was shown. */
        public Place past(AuditEntry entry) {
            return entry.account().equals(HouseChain.HOUSE)
                    ? new Place(account, entry.sequence())
                    : new Place(entry.sequence(), house);
        }
    }

    public Outcome<List<AuditEntry>> list(Actor actor, Optional<AccountId> account, Query query) {
        Outcome<AccountId> found = access.toRead(actor, account);
        if (account.isPresent() || actor.boundAccount().isPresent()) {
            return found.map(id -> ofAccount(id, query));
        }
        if (!Overseers.include(actor)) {
            return found.map(id -> merged(ofAccount(id, query), ofPerson(actor, query), query));
        }
        // Whoever oversees the house need not have an account.
        List<AuditEntry> own =
                found instanceof Outcome.Done<AccountId>(AccountId id)
                        ? ofAccount(id, query)
                        : List.of();
        return Outcome.done(merged(own, ofHouse(query.filter(), query), query));
    }

    private static List<AuditEntry> merged(
            List<AuditEntry> own, List<AuditEntry> ofHouse, Query query) {
        return NewestFirst.of(own, ofHouse, query.limit());
    }

    private List<AuditEntry> ofAccount(AccountId account, Query query) {
        Optional<Long> before = query.after().map(Place::account);
        return audit.page(new AuditTrail.Query(account, query.filter(), before, query.limit()));
    }

    private List<AuditEntry> ofPerson(Actor actor, Query query) {
        return ofHouse(query.filter().by(actor.userId().toString()), query);
    }

    private List<AuditEntry> ofHouse(AuditTrail.Filter filter, Query query) {
        Optional<Long> before = query.after().map(Place::house);
        return audit.page(new AuditTrail.Query(HouseChain.HOUSE, filter, before, query.limit()));
    }
}
