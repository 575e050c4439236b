package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.order.OrderOrigin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Closes every position of an account at the market, each by an order of its own. */
public final class ClosePositions {
    private final AccountAccess access;
    private final Flattening flattening;

    public ClosePositions(AccountAccess access, Flattening flattening) {
        this.access = access;
        this.flattening = flattening;
    }

    /** Whose positions. */
    public record Command(
            Actor actor, Optional<AccountId> account, Duration patience, AuditContext context) {}

    /**
     * What became of each closing order; one that is denied does not hold up the others. Throws
     * what one of them threw, when all have ended.
     */
    public Outcome<List<SubmitOrder.Result>> close(Command command) {
        return access.toOperate(command.actor(), command.account())
                .map(account -> flattening.flatten(account, wish(command)))
                .map(ClosePositions::results);
    }

    private static List<SubmitOrder.Result> results(Flattening.Flattened flattened) {
        flattened.faults().stream()
                .findFirst()
                .ifPresent(
                        fault -> {
                            throw new CompletionException(fault.cause());
                        });
        return flattened.closes().stream().map(Flattening.Close::result).toList();
    }

    private static Exits.Wish wish(Command command) {
        return new Exits.Wish(
                command.actor(), OrderOrigin.USER, command.patience(), command.context());
    }
}
