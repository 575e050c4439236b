package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.risk.Decisions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.SignalTag;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.SealedReceipt;

import java.time.Duration;
import java.util.Optional;

/**
 * Puts a ticket before the gate; what passes is committed with its reservation and then goes to the
 * broker.
 */
public final class SubmitOrder {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final Decisions decisions;
    private final Dispatch dispatch;
    private final OrderWatch watch;
    private final DecisionLog receipts;
    private final Ids ids;

    public SubmitOrder(
            AccountAccess access,
            AccountDesk desk,
            Decisions decisions,
            Dispatch dispatch,
            OrderWatch watch,
            DecisionLog receipts,
            Ids ids) {
        this.access = access;
        this.desk = desk;
        this.decisions = decisions;
        this.dispatch = dispatch;
        this.watch = watch;
        this.receipts = receipts;
        this.ids = ids;
    }

    /**
     * An order as its sender wants it; the request hash tells a repetition from another order of
     * the same name. The terms find its quantity under the account's lock.
     */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            OrderTicket ticket,
            OrderTerms terms,
            PositionEffect effect,
            Optional<String> clientOrderId,
            Optional<SignalTag> signal,
            String requestHash,
            Duration patience,
            AuditContext context) {

        /** An order of the ticket's own quantity that no signal asked for. */
        public Command(
                Actor actor,
                Optional<AccountId> account,
                OrderTicket ticket,
                PositionEffect effect,
                Optional<String> clientOrderId,
                String requestHash,
                Duration patience,
                AuditContext context) {
            this(
                    actor,
                    account,
                    ticket,
                    OrderTerms.AS_ASKED,
                    effect,
                    clientOrderId,
                    Optional.empty(),
                    requestHash,
                    patience,
                    context);
        }
    }

    /** What became of the ticket. */
    public sealed interface Result {
        /** Passed and on its way, or further; a repetition answers the order as it is now. */
        record Accepted(Order order, boolean repeated) implements Result {}

        /**
         * The gate said no; the receipt carries every breach and what would pass. A repetition is
         * not judged again, so it has the receipt alone.
         */
        record Denied(Order order, SealedReceipt receipt, Optional<RiskDecision.Denied> decision)
                implements Result {
            public boolean repeated() {
                return decision.isEmpty();
            }
        }

        /** Nothing was decided and nothing stored. */
        record Refused(Refusal refusal) implements Result {}
    }

    public Result submit(Command command) {
        return switch (access.toOperate(command.actor(), command.account())) {
            case Outcome.Refused<AccountId>(Refusal refusal) -> new Result.Refused(refusal);
            case Outcome.Done<AccountId>(AccountId account) -> submit(account, command);
        };
    }

    /** As {@link #submit(Command)}, for who has been let in already. */
    Result submit(AccountId account, Command command) {
        OrderId id = new OrderId(ids.next());
        try (OrderWatch.Watching watching =
                watch.watch(id, OrderWatch.answerable(command.ticket()))) {
            Intake.Taken taken =
                    desk.perform(new Intake(account, id, command, decisions, dispatch, ids));
            return switch (taken) {
                case Intake.Taken.Accepted(Order order) ->
                        new Result.Accepted(watching.await(order, command.patience()), false);
                case Intake.Taken.Denied denied -> denied.result();
                case Intake.Taken.Repeated repeated -> repeated.result(receipts);
                case Intake.Taken.Refused(Refusal refusal) -> new Result.Refused(refusal);
            };
        }
    }
}
