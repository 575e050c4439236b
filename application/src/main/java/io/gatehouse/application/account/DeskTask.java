package io.gatehouse.application.account;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;

import java.util.Set;

/**
 * Work on one account's books. May run more than once before it commits, so it must have no effect
 * but on the books.
 */
public interface DeskTask<T> {
    AccountId account();

    /** Instruments whose quotes it reads, beside those that the account already holds. */
    default Set<Symbol> symbols() {
        return Set.of();
    }

    /** Client order ids whose present owner it must know. */
    default Set<String> clientOrderIds() {
        return Set.of();
    }

    /** Executions that it may book, by the broker's key. */
    default Set<String> executionKeys() {
        return Set.of();
    }

    T run(AccountBook book, DeskSession session);
}
