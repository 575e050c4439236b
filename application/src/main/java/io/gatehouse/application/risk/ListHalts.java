package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.HaltStore;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.Halt;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Lists every halt in force, those of accounts too; what a breaker holds is no halt. */
public final class ListHalts {
    private static final Comparator<Halt> NEWEST_FIRST =
            Comparator.comparing(Halt::setAt)
                    .thenComparing(halt -> halt.id().toString())
                    .reversed();

    private final HaltStore halts;
    private final AccountStore accounts;
    private final AuditTrail audit;

    public ListHalts(HaltStore halts, AccountStore accounts, AuditTrail audit) {
        this.halts = halts;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Newest first. */
    public Outcome<List<Halt>> list(Actor actor) {
        return Outcome.unless(HaltAccess.readRefusal(actor), () -> Outcome.done(all()));
    }

    private List<Halt> all() {
        Stream<Halt> ofAccounts =
                accounts.halted().stream()
                        .flatMap(
                                account -> HaltTrail.inForce(audit, account.id()).halts().stream());
        return Stream.concat(halts.inForce().halts().stream(), ofAccounts)
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
