package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.OrderOrigin;

import java.time.Duration;
import java.util.Optional;

/** Closes the position in one instrument at the market. */
public final class ClosePosition {
    private final AccountAccess access;
    private final Exits exits;

    public ClosePosition(AccountAccess access, Exits exits) {
        this.access = access;
        this.exits = exits;
    }

    /** Which position of which account. */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            Symbol instrument,
            Duration patience,
            AuditContext context) {}

    /** What became of the closing order; without a position nothing was done. */
    public SubmitOrder.Result close(Command command) {
        return switch (access.toOperate(command.actor(), command.account())) {
            case Outcome.Refused<AccountId>(Refusal refusal) ->
                    new SubmitOrder.Result.Refused(refusal);
            case Outcome.Done<AccountId>(AccountId account) ->
                    exits.close(account, command.instrument(), wish(command))
                            .orElseGet(
                                    () ->
                                            new SubmitOrder.Result.Refused(
                                                    new Refusal.NotFound("position")));
        };
    }

    private static Exits.Wish wish(Command command) {
        return new Exits.Wish(
                command.actor(), OrderOrigin.USER, command.patience(), command.context());
    }
}
