package io.gatehouse.application.account.sync;

import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.broker.SyncEntry;

import java.time.Clock;

/** Logs a sync that an account's own device asked for and that was refused. */
public final class LogRefusedSync {
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
        transactions.run(
                () ->
                        terminals.log(
                                SyncEntry.refused(
                                        ids.next(),
                                        account,
                                        clock.instant(),
                                        terminals.find(account),
                                        refusal)));
    }
}
