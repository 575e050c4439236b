package io.gatehouse.application.audit;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AccountStore.ChainHead;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditChain;
import io.gatehouse.domain.audit.AuditEntry;

import java.util.List;
import java.util.Optional;

/**
 * Follows an account's audit chain from its first entry to its head; for who oversees the house and
 * names no account, the house's chain as well.
 */
public final class VerifyAudit {
    private static final int PAGE = 1000;

    private final AccountAccess access;
    private final AccountStore accounts;
    private final HouseChain house;
    private final AuditTrail audit;

    public VerifyAudit(
            AccountAccess access, AccountStore accounts, HouseChain house, AuditTrail audit) {
        this.access = access;
        this.accounts = accounts;
        this.house = house;
        this.audit = audit;
    }

    /** How many entries hold, and where and how the chain of one breaks first. */
    public record Verified(long checked, Optional<AuditChain.Break> firstBreak) {
        private static Verified of(AuditChain chain) {
            return new Verified(chain.checked(), chain.firstBreak());
        }

        private Verified and(AuditChain other) {
            return new Verified(checked + other.checked(), firstBreak.or(other::firstBreak));
        }
    }

    public Outcome<Verified> verify(Actor actor, Optional<AccountId> account) {
        Outcome<AccountId> found = access.toRead(actor, account);
        if (account.isPresent() || !Overseers.include(actor)) {
            return found.map(id -> Verified.of(ofAccount(id)));
        }
        AuditChain ofHouse = chain(HouseChain.HOUSE, house.head());
        return Outcome.done(
                found instanceof Outcome.Done<AccountId>(AccountId id)
                        ? Verified.of(ofAccount(id)).and(ofHouse)
                        : Verified.of(ofHouse));
    }

    private AuditChain ofAccount(AccountId account) {
        return chain(account, accounts.read(List.of(account)).getFirst().audit());
    }

    /** To a head that was read first: what is appended while the chain is read lies beyond it. */
    private AuditChain chain(AccountId owner, ChainHead head) {
        AuditChain chain = AuditChain.START;
        while (chain.isIntact() && chain.sequence() < head.sequence()) {
            List<AuditEntry> page = upTo(head, audit.chain(owner, chain.sequence() + 1, PAGE));
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
