package io.gatehouse.application.user;

import io.gatehouse.application.port.SigningKeyMaker;
import io.gatehouse.application.port.SigningKeyStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.user.SigningKey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the keys that sign access tokens fresh: a new one each month, the last one kept to check
 * by.
 */
public final class RenewSigningKeys {
    private static final Duration SIGNS_FOR = Duration.ofDays(30);
    // A key's last tokens outlive it by their ten minutes, nodes notice its successor within one.
    private static final Duration CHECKS_FOR = SIGNS_FOR.plusHours(1);

    private final SigningKeyStore keys;
    private final SigningKeyMaker maker;
    private final Transactions transactions;
    private final Clock clock;

    public RenewSigningKeys(
            SigningKeyStore keys, SigningKeyMaker maker, Transactions transactions, Clock clock) {
        this.keys = keys;
        this.maker = maker;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The keys to check by, newest first; the first one signs. */
    public List<SigningKey> renew() {
        return transactions.inTransaction(() -> renewed(clock.instant()));
    }

    private List<SigningKey> renewed(Instant now) {
        List<SigningKey> kept = keys.all();
        if (kept.isEmpty() || kept.getFirst().createdAt().plus(SIGNS_FOR).isBefore(now)) {
            keys.add(maker.make(now));
            keys.removeCreatedBefore(now.minus(CHECKS_FOR));
            return keys.all();
        }
        return kept;
    }
}
