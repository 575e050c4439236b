package io.gatehouse.application.ledger;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.ledger.CashLine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Entries whose identity comes from a key of the request: its last 74 bits make the entry's id
 * under the time of booking, so that ids still sort by time and a repetition finds what the first
 * run booked.
 */
final class KeyedEntries {
    private static final Duration REMEMBERED = Duration.ofHours(25);
    private static final int TIME_SHIFT = 16;
    private static final long VERSION_7 = 0x7000L;
    private static final long TAIL_OF_HIGH = 0x0FFFL;
    private static final Refusal REUSED =
            new Refusal.Invalid(
                    "idempotency_key_reused",
                    List.of(
                            new Refusal.FieldError(
                                    "Idempotency-Key", "was used for another request")));

    private final Ledger ledger;
    private final Ids ids;

    KeyedEntries(Ledger ledger, Ids ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    /** An identity for an entry that is booked now. */
    UUID idFor(Optional<UUID> key, Instant now) {
        return key.map(tail -> at(now, tail)).orElseGet(ids::next);
    }

    /** The line that was booked under the key before, or what happens the first time. */
    Outcome<CashLine> once(
            AccountId account,
            Optional<UUID> key,
            Instant now,
            Predicate<CashLine> isAsked,
            Supplier<Outcome<CashLine>> first) {
        return booked(account, key, now, lines -> isAsked.test(lines.getFirst()))
                .then(lines -> lines.stream().findFirst().map(Outcome::done).orElseGet(first));
    }

    /**
     * The cash lines that were booked under the key before; refused where they are not what is
     * asked now.
     */
    Outcome<List<CashLine>> booked(
            AccountId account, Optional<UUID> key, Instant now, Predicate<List<CashLine>> isAsked) {
        List<CashLine> lines =
                key.map(tail -> ledger.endingAs(account, tail, now.minus(REMEMBERED)))
                        .orElse(List.of());
        return lines.isEmpty() || isAsked.test(lines)
                ? Outcome.done(lines)
                : Outcome.refused(REUSED);
    }

    private static UUID at(Instant now, UUID key) {
        long time = now.toEpochMilli() << TIME_SHIFT;
        long tail = key.getMostSignificantBits() & TAIL_OF_HIGH;
        return new UUID(time | VERSION_7 | tail, key.getLeastSignificantBits());
    }
}
