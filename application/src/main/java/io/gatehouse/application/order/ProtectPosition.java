package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.risk.Breach;

import java.util.List;
import java.util.Optional;

/**
 * Moves the stop and target of a position, or sets them on what has none; a stop that lets more be
 * lost is judged by what limits risk at stops, its distance and its reward, and by the loss limits.
 */
public final class ProtectPosition {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final ProtectionSync children;
    private final Ids ids;

    public ProtectPosition(AccountAccess access, AccountDesk desk, Dispatch dispatch, Ids ids) {
        this.access = access;
        this.desk = desk;
        this.children = new ProtectionSync(ids, dispatch);
        this.ids = ids;
    }

    /** A price to move a level to; empty takes the level away. */
    public record Level(Optional<Price> price) {}

    /** Which levels of which position to move; what is absent stays. */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            Symbol instrument,
            Optional<Level> stopLoss,
            Optional<Level> targetPrice,
            AuditContext context) {

        /** The protection with the levels moved. */
        Protection appliedTo(Protection now) {
            return new Protection(
                    stopLoss.map(Level::price).orElseGet(now::stopLoss),
                    targetPrice.map(Level::price).orElseGet(now::targetPrice));
        }
    }

    /** What became of it. */
    public sealed interface Result {
        /** Done; the children at the broker follow. */
        record Protected(AccountId account, Symbol instrument) implements Result {}

        /** The wider stop exceeds these limits; everything stays as it was. */
        record Denied(List<Breach> violations) implements Result {}

        /** Nothing was judged and nothing changed. */
        record Refused(Refusal refusal) implements Result {}
    }

    public Result protect(Command command) {
        return switch (access.toOperate(command.actor(), command.account())) {
            case Outcome.Refused<AccountId>(Refusal refusal) -> new Result.Refused(refusal);
            case Outcome.Done<AccountId>(AccountId account) ->
                    desk.perform(new ProtectionTask(account, command, children, ids));
        };
    }
}
