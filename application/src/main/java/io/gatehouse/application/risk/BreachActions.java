package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.domain.account.AccountId;

import java.time.Instant;

/** What a breaker can do to the orders and positions of an account. */
public interface BreachActions {
    /** Cancels what could open or add, in the running transaction; protection stays. */
    void cancelEntries(AccountBook book, Instant now, String reason);

    /** Closes, soon and beside the caller, every position whose mark can be trusted. */
    void flatten(AccountId account);
}
