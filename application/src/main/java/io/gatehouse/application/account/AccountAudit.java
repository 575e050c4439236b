package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.audit.AuditFact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes into an account's chain what was done about the account and changed nothing in its books.
 */
public final class AccountAudit {
    private final AccountStore accounts;
    private final BookLoader loader;
    private final BookWriter writer;
    private final Ids ids;

    public AccountAudit(AccountStore accounts, BookLoader loader, BookWriter writer, Ids ids) {
        this.accounts = accounts;
        this.loader = loader;
        this.writer = writer;
        this.ids = ids;
    }

    /** In the transaction that does it; locks the account, which exists. */
    public void append(AccountId account, Instant at, AuditContext context, AuditFact fact) {
        AccountBook book =
                Optional.ofNullable(loader.load(accounts.lock(List.of(account)), at).get(account))
                        .orElseThrow();
        book.audit(ids.next(), at, context, fact);
        writer.write(List.of(book));
    }
}
