package io.gatehouse.application.audit;

import io.gatehouse.application.port.AccountStore.ChainHead;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.application.port.Reversible;

/** The house's chain head in memory. */
public final class InMemoryHouseChain implements HouseChain, Reversible {
    private ChainHead head = ChainHead.EMPTY;

    @Override
    public ChainHead head() {
        return head;
    }

    @Override
    public ChainHead lock() {
        return head;
    }

    @Override
    public void advance(ChainHead next) {
        head = next;
    }

    @Override
    public Runnable snapshot() {
        ChainHead before = head;
        return () -> head = before;
    }
}
