package io.gatehouse.application.port;

import io.gatehouse.application.port.AccountStore.ChainHead;
import io.gatehouse.domain.account.AccountId;

import java.util.UUID;

/** The head of the audit chain of what concerns no single account. */
public interface HouseChain {
    /** In the place of the account in the entries of this chain. */
    AccountId HOUSE = new AccountId(new UUID(0, 0));

    ChainHead head();

    /** The head, locked until the transaction ends. */
    ChainHead lock();

    /** Moves the locked head. */
    void advance(ChainHead head);
}
