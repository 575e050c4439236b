package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.PositionStore;
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
    private final PositionStore positions;

    public ClosePositions(AccountAccess access, Flattening flattening, PositionStore positions) {
        this.access = access;
        this.flattening = flattening;
        this.positions = positions;
    }

    /** Whose positions. */
    public record Command(
            Actor actor, Optional<AccountId> account, Duration patience, AuditContext context) {}

    /**
     * What became of each close; one that is denied does not hold up the others, and one that
     * another close was faster at has nothing to tell. Throws what one of them threw, when all have
     * ended.
     */
    public Outcome<List<Flattening.Close>> close(Command command) {
        return access.toOperate(command.actor(), command.account())
                .map(account -> told(account, closes(flattening.flatten(account, wish(command)))));
    }

    private static List<Flattening.Close> closes(Flattening.Flattened flattened) {
        flattened.faults().stream()
                .findFirst()
                .ifPresent(
                        fault -> {
                            throw new CompletionException(fault.cause());
                        });
        return flattened.closes();
    }

    private List<Flattening.Close> told(AccountId account, List<Flattening.Close> closes) {
        return closes.stream()
                .filter(close -> !Exits.isOvertaken(close.result()) || isHeld(account, close))
                .toList();
    }

    private boolean isHeld(AccountId account, Flattening.Close close) {
        return positions.open(List.of(account)).stream()
                .anyMatch(owned -> owned.value().symbol().equals(close.instrument()));
    }

    private static Exits.Wish wish(Command command) {
        return new Exits.Wish(
                command.actor(), OrderOrigin.USER, command.patience(), command.context());
    }
}
