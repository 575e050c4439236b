package io.gatehouse.application.signal;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountAudit;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.SignalStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.signal.SignalOrders.Placer;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.signal.SignalStatus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Places a signal's order on the account, once: the approval is kept first, under which the order
 * has its name, so that whatever is repeated or breaks off between the two finds the same order.
 */
public final class ApproveSignal {
    private final AccountAccess access;
    private final SignalStore signals;
    private final OrderStore orders;
    private final AccountAudit audit;
    private final SignalOrders signalOrders;
    private final SubmitOrder submit;
    private final Transactions transactions;
    private final Clock clock;

    public ApproveSignal(
            AccountAccess access,
            SignalStore signals,
            OrderStore orders,
            AccountAudit audit,
            SignalOrders signalOrders,
            SubmitOrder submit,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.signals = signals;
        this.orders = orders;
        this.audit = audit;
        this.signalOrders = signalOrders;
        this.submit = submit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who approves which signal, and how long to wait for its order. */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            SignalId signal,
            Duration patience,
            AuditContext context) {}

    /** What became of it. */
    public sealed interface Result {
        /** Its order is on its way, or was before. */
        record Approved(Signal signal) implements Result {}

        /** The gate said no; the receipt carries every breach. */
        record Denied(OrderId order, SealedReceipt receipt) implements Result {}

        /** It is not there, not open any more, or has no size. */
        record Refused(Refusal refusal) implements Result {}
    }

    public Result approve(Command command) {
        return switch (access.toOperate(command.actor(), command.account())) {
            case Outcome.Refused<AccountId>(Refusal refusal) -> new Result.Refused(refusal);
            case Outcome.Done<AccountId>(AccountId account) -> approve(account, command);
        };
    }

    private Result approve(AccountId account, Command command) {
        return switch (transactions.attempt(() -> claimed(account, command))) {
            case Outcome.Refused<Signal>(Refusal refusal) -> new Result.Refused(refusal);
            case Outcome.Done<Signal>(Signal signal) ->
                    signal.status() == SignalStatus.APPROVED
                            ? new Result.Approved(signal)
                            : placed(signal, command);
        };
    }

    private Outcome<Signal> claimed(AccountId account, Command command) {
        Optional<Signal> found = signals.lock(account, command.signal());
        if (found.isEmpty()) {
            return Outcome.refused(SignalRefusals.ABSENT);
        }
        Instant now = clock.instant();
        Optional<Signal> claimed = found.get().approved(now);
        if (claimed.isEmpty()) {
            return Outcome.refused(SignalRefusals.standing(found.get(), now));
        }
        if (claimed.get().status() == SignalStatus.PLACING) {
            signals.update(List.of(claimed.get()));
        }
        // To go on with an attempt that broke off is no other approval.
        if (claimed.get().attempts() > found.get().attempts()) {
            audit.append(account, now, command.context(), SignalFacts.approved(claimed.get()));
        }
        return Outcome.done(claimed.get());
    }

    private Result placed(Signal signal, Command command) {
        return signal.isOverAt(clock.instant()) ? found(signal) : submitted(signal, command);
    }

    /** What an approval that broke off has left behind, when it is too late for another try. */
    private Result found(Signal signal) {
        Instant now = clock.instant();
        OrderStore.Name name = new OrderStore.Name(signal.account(), signal.orderName());
        Signal settled =
                orders.named(List.of(name)).stream()
                        .findFirst()
                        .map(stored -> SignalOrders.settled(signal, stored.order(), now))
                        .orElseGet(() -> SignalOrders.missed(signal, now));
        keep(settled);
        return settled.status() == SignalStatus.APPROVED
                ? new Result.Approved(settled)
                : new Result.Refused(SignalRefusals.standing(settled, now));
    }

    private Result submitted(Signal signal, Command command) {
        Placer placer = new Placer(command.actor(), command.patience(), command.context());
        SubmitOrder.Result result = submit.submit(signalOrders.command(signal, placer));
        Signal settled = SignalOrders.settled(signal, result, clock.instant());
        keep(settled);
        return switch (result) {
            case SubmitOrder.Result.Accepted accepted -> new Result.Approved(settled);
            case SubmitOrder.Result.Denied denied ->
                    new Result.Denied(denied.order().id(), denied.receipt());
            case SubmitOrder.Result.Refused(Refusal refusal) -> new Result.Refused(refusal);
        };
    }

    private void keep(Signal settled) {
        transactions.run(() -> signals.settle(List.of(settled)));
    }
}
