package io.gatehouse.application.order;

import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.risk.HaltScopes;
import io.gatehouse.application.risk.LiftAccountHalt;
import io.gatehouse.application.risk.LiftHalt;
import io.gatehouse.application.user.InMemoryUsers;

/** Who sets and lifts halts of a house, at every scope. */
public final class HaltOffice {
    public final InMemoryUsers users = new InMemoryUsers();
    public final HaltAccount haltAccount;
    public final LiftAccountHalt liftAccountHalt;
    public final SetHalt setHalt;
    public final LiftHalt liftHalt;

    public HaltOffice(TradingHouse house) {
        HouseAudit audit = new HouseAudit(house.chain, house.audit, house.ids);
        haltAccount = house.haltAccount;
        liftAccountHalt = new LiftAccountHalt(house.access, house.desk, house.audit, house.ids);
        setHalt =
                new SetHalt(
                        house.halts,
                        audit,
                        house.transactions,
                        new HaltScopes(
                                house.accounts,
                                house.orders,
                                house.positions,
                                house.terminals,
                                users,
                                house.catalogue),
                        haltAccount,
                        new HaltSweep(house.desk, house.dispatch, house.flattening),
                        house.ids,
                        house.clock);
        liftHalt =
                new LiftHalt(
                        house.halts,
                        audit,
                        house.accounts,
                        house.audit,
                        liftAccountHalt,
                        house.transactions,
                        house.clock);
    }
}
