package io.gatehouse.application.user;

import io.gatehouse.application.port.RequestLog;
import io.gatehouse.application.port.RequestLog.Answer;
import io.gatehouse.application.port.RequestLog.Entry;
import io.gatehouse.domain.user.RequestKey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Claims an idempotency key for a request. The claim is a lease: whoever dies between claim and
 * answer locks the key for the lease and no longer, after which the same request may run again.
 */
public final class ClaimRequest {
    /** Each claim makes up for more than itself, so the log never outgrows its retention. */
    private static final int FORGOTTEN_PER_CLAIM = 2;

    private final RequestLog log;
    private final Clock clock;
    private final Terms terms;

    public ClaimRequest(RequestLog log, Clock clock, Terms terms) {
        this.log = log;
        this.clock = clock;
        this.terms = terms;
    }

    /** The lease must outlast the longest call; entries are kept for the retention at least. */
    public record Terms(Duration lease, Duration retention) {}

    /** A key and the fingerprint of all that makes the request what it is. */
    public record Command(RequestKey key, String fingerprint) {}

    /** What to do with the request. */
    public sealed interface Claim {
        /** Run it, and settle the claim with the lease. */
        record Run(Instant leaseEnds) implements Claim {}

        /** It was answered before. */
        record Replay(Answer answer) implements Claim {}

        /** The first one is still running. */
        record Running() implements Claim {}

        /** The key belongs to another request. */
        record Taken() implements Claim {}
    }

    public Claim claim(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        log.forget(now.minus(terms.retention()), FORGOTTEN_PER_CLAIM);
        Optional<Instant> lease =
                log.take(command.key(), command.fingerprint(), now, now.plus(terms.lease()));
        return lease.<Claim>map(Claim.Run::new).orElseGet(() -> standing(command));
    }

    private Claim standing(Command command) {
        Optional<Entry> entry = log.find(command.key());
        if (entry.isPresent() && !entry.get().fingerprint().equals(command.fingerprint())) {
            return new Claim.Taken();
        }
        return entry.flatMap(Entry::answer)
                .<Claim>map(Claim.Replay::new)
                .orElseGet(Claim.Running::new);
    }
}
