package io.gatehouse.application.ledger;

import io.gatehouse.application.KeyedId;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.ledger.CashLine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Entries whose identity comes from a key of the request. */
final class KeyedEntries {
    private final Ledger ledger;
    private final Ids ids;

    KeyedEntries(Ledger ledger, Ids ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    /** An identity for an entry that is booked now. */
    UUID idFor(Optional<UUID> key, Instant now) {
        return key.map(one -> KeyedId.of(one, now)).orElseGet(ids::next);
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
                key.map(tail -> ledger.endingAs(account, tail, KeyedId.rememberedSince(now)))
                        .orElse(List.of());
        return lines.isEmpty() || isAsked.test(lines)
                ? Outcome.done(lines)
                : Outcome.refused(KeyedId.REUSED);
    }
}
