package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody has stopped, wholly or but for what reduces, until it is lifted; with {@code
 * flatten} until then nothing is held.
 */
public record Halt(
        HaltId id,
        Target target,
        TradingState state,
        boolean flatten,
        String reason,
        String setBy,
        HaltRank rank,
        Instant setAt) {

    public Halt {
        if (state == TradingState.ACTIVE) {
            throw new IllegalArgumentException("A halt lets less through than everything");
        }
    }

    /** What a halt stops. */
    public sealed interface Target {
        Target PLATFORM = new Platform();

        /** Everybody, everywhere. */
        record Platform() implements Target {}

        /** All accounts of one user. */
        record OfUser(UserId user) implements Target {}

        record OfAccount(AccountId account) implements Target {}

        /** One instrument on all accounts. */
        record OfInstrument(Symbol instrument) implements Target {}

        /** The id or symbol of what is stopped; the platform has none. */
        default Optional<String> id() {
            return switch (this) {
                case Platform all -> Optional.empty();
                case OfUser(UserId user) -> Optional.of(user.toString());
                case OfAccount(AccountId account) -> Optional.of(account.toString());
                case OfInstrument(Symbol instrument) -> Optional.of(instrument.toString());
            };
        }

        default Scope scope() {
            return switch (this) {
                case Platform all -> Scope.PLATFORM;
                case OfUser one -> Scope.USER;
                case OfAccount one -> Scope.ACCOUNT;
                case OfInstrument one -> Scope.INSTRUMENT;
            };
        }
    }
}
