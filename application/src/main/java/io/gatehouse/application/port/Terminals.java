package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.broker.DealTotals;
import io.gatehouse.domain.broker.KnownDeal;
import io.gatehouse.domain.broker.SortedDeals;
import io.gatehouse.domain.broker.SyncEntry;
import io.gatehouse.domain.broker.TakenOver;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalState;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what terminals said of accounts, which deals are known, and the log of all syncs. */
public interface Terminals {
    /** What the account's terminal said last. */
    Optional<TerminalState> find(AccountId account);

    /** The same of several accounts; those that were never synced are left out. */
    Map<AccountId, TerminalState> find(Collection<AccountId> accounts);

    /** Accounts whose brokers hold something for them. */
    List<AccountId> accountsHolding();

    /** Keeps what the terminal says now; the books take the first balance over. */
    void save(AccountId account, TerminalState state);

    /** The instant of the state whose balance the books took over last; empty before the first. */
    Optional<Instant> takenOver(AccountId account);

    /** The first state that the books took over; empty before. */
    Optional<TakenOver> opening(AccountId account);

    /** The books take over the balance of that instant, whatever led to it. */
    void takeOver(AccountId account, Instant at);

    /** The amounts of those of the deals that are known already. */
    Map<TerminalDeal.Key, BigDecimal> known(AccountId account, Collection<TerminalDeal.Key> deals);

    /** Remembers deals; one that is known already is a defect. */
    void addKnown(AccountId account, SortedDeals deals, Instant at);

    /** The deals of an account, the last that became known first. */
    List<KnownDeal> deals(DealQuery query);

    /**
     * What the deals that became known came to, those of history left out, of each account in its
     * own window.
     */
    Map<AccountId, DealTotals> totals(Map<AccountId, PnlFigures.Window> windows);

    void log(SyncEntry entry);

    /** The newest entry of an account's log. */
    Optional<SyncEntry> lastLogged(AccountId account);

    /** How many refused syncs of an account were logged at or after an instant. */
    int refusedSince(AccountId account, Instant from);

    /** The log of an account, newest first. */
    List<SyncEntry> page(Query query);

    /** Forgets at most so many that were logged before, and answers how many it were. */
    int forgetBefore(Instant at, int atMost);

    /** Which entries; {@code before} is the last one of the page before. */
    record Query(
            AccountId account,
            Optional<Boolean> isFirst,
            Optional<Boolean> success,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<UUID> before,
            int limit) {
        /** The newest entries of an account, so many at most. */
        public static Query newest(AccountId account, int limit) {
            return new Query(
                    account,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    limit);
        }
    }

    /** Which deals; {@code before} is the last one of the page before. */
    record DealQuery(
            AccountId account,
            Optional<TerminalDeal.Kind> kind,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<DealPlace> before,
            int limit) {}

    /** Where a deal stands in the list. */
    record DealPlace(Instant knownAt, TerminalDeal.Key key) {}
}
