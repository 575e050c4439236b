package io.gatehouse.application.audit;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AccountStore.ChainHead;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditChain;
import io.gatehouse.domain.audit.AuditEntry;

import java.util.List;
import java.util.Optional;

/** Follows an account's audit chain from its first entry to its head. */
public final class VerifyAudit {
    private static final int PAGE = 1000;

    private final AccountAccess access;
    private final AccountStore accounts;
    private final AuditTrail audit;

    public VerifyAudit(AccountAccess access, AccountStore accounts, AuditTrail audit) {
        this.access = access;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** How far the chain holds, and where and how it breaks first. */
    public Outcome<AuditChain> verify(Actor actor, Optional<AccountId> account) {
        return access.toRead(actor, account).map(this::chain);
    }

    private AuditChain chain(AccountId account) {
        // The head first: what is appended while the chain is read lies beyond it.
        ChainHead head = accounts.read(List.of(account)).getFirst().audit();
        AuditChain chain = AuditChain.START;
        while (chain.isIntact() && chain.sequence() < head.sequence()) {
            List<AuditEntry> page = upTo(head, audit.chain(account, chain.sequence() + 1, PAGE));
            if (page.isEmpty()) {
                break;
            }
            chain = chain.verify(page);
        }
        return chain.endingAt(head.sequence(), head.hash());
    }

    private static List<AuditEntry> upTo(ChainHead head, List<AuditEntry> page) {
        return page.stream().filter(entry -> entry.sequence() <= head.sequence()).toList();
    }
}
