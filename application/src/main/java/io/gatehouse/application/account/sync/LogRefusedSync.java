package io.gatehouse.application.account.sync;

import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.broker.SyncEntry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Logs a sync that was refused, whoever has signed it: at most thirty a minute for an account, so
 * that strangers cannot fill the log.
 */
public final class LogRefusedSync {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_A_MINUTE = 30;

    private final Terminals terminals;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public LogRefusedSync(Terminals terminals, Transactions transactions, Ids ids, Clock clock) {
        this.terminals = terminals;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public void log(AccountId account, SyncEntry.Refusal refusal) {
        Instant now = clock.instant();
        transactions.run(
                () -> {
                    if (terminals.refusedSince(account, now.minus(MINUTE)) < MOST_A_MINUTE) {
                        terminals.log(
                                SyncEntry.refused(
                                        ids.next(),
                                        account,
                                        now,
                                        terminals.find(account),
                                        refusal));
                    }
                });
    }
}
