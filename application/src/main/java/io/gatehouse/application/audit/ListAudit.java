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
 * Lists what was done on an account, newest first; who oversees the house and names no account is
 * shown what was done to the house as well.
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
        if (account.isPresent() || !Overseers.include(actor)) {
            return found.map(id -> ofAccount(id, query));
        }
        // Whoever oversees the house need not have an account.
        List<AuditEntry> own =
                found instanceof Outcome.Done<AccountId>(AccountId id)
                        ? ofAccount(id, query)
                        : List.of();
        return Outcome.done(NewestFirst.of(own, ofHouse(query), query.limit()));
    }

    private List<AuditEntry> ofAccount(AccountId account, Query query) {
        return page(account, query, query.after().map(Place::account));
    }

    private List<AuditEntry> ofHouse(Query query) {
        return page(HouseChain.HOUSE, query, query.after().map(Place::house));
    }

    private List<AuditEntry> page(AccountId chain, Query query, Optional<Long> before) {
        return audit.page(new AuditTrail.Query(chain, query.filter(), before, query.limit()));
    }
}
