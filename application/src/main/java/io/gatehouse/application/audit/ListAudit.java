package io.gatehouse.application.audit;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditEntry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    public record Query(
            Optional<String> actionType,
            Optional<String> actionCategory,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<Place> after,
            int limit) {
        AuditTrail.Query of(AccountId chain) {
            return new AuditTrail.Query(
                    chain,
                    actionType,
                    actionCategory,
                    from,
                    to,
                    after.map(p -> p.in(chain)),
                    limit);
        }
    }

    /** The last sequences that were shown of the account's chain and of the house's. */
    public record Place(long account, long house) {
        /** Before the newest entries. */
        public static final Place START = new Place(Long.MAX_VALUE, Long.MAX_VALUE);

        private long in(AccountId chain) {
            return chain.equals(HouseChain.HOUSE) ? house : account;
        }

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
            return found.map(id -> audit.page(query.of(id)));
        }
        // Whoever oversees the house need not have an account.
        Stream<AccountId> own =
                found instanceof Outcome.Done<AccountId>(AccountId id)
                        ? Stream.of(id)
                        : Stream.of();
        return Outcome.done(
                Stream.concat(own, Stream.of(HouseChain.HOUSE))
                        .flatMap(chain -> audit.page(query.of(chain)).stream())
                        .sorted(Comparator.comparing(AuditEntry::at).reversed())
                        .limit(query.limit())
                        .toList());
    }
}
