package io.gatehouse.domain.broker;

import io.gatehouse.domain.account.AccountId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One attempt of a terminal to sync an account: what was known before, what is known after it, and,
 * where it was refused, why; before the first sync nothing is known.
 */
public record SyncEntry(
        UUID id,
        AccountId account,
        Instant at,
        Optional<TerminalState> before,
        Optional<TerminalState> after,
        Optional<Refusal> refusal) {

    /** A code for programs and a sentence for people. */
    public record Refusal(String code, String message) {}

    /** A sync that was taken. */
    public static SyncEntry applied(
            UUID id,
            AccountId account,
            Instant at,
            Optional<TerminalState> before,
            TerminalState after) {
        return new SyncEntry(id, account, at, before, Optional.of(after), Optional.empty());
    }

    /** A sync that left everything as it was. */
    public static SyncEntry refused(
            UUID id,
            AccountId account,
            Instant at,
            Optional<TerminalState> known,
            Refusal refusal) {
        return new SyncEntry(id, account, at, known, known, Optional.of(refusal));
    }

    public boolean success() {
        return refusal.isEmpty();
    }

    /** Whether it was, or would have been, the first of the account. */
    public boolean isFirst() {
        return before.isEmpty();
    }
}
