package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.risk.Decisions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.order.OrderId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Puts tickets of many accounts before the gate at once, for callers who may act for all of them;
 * waits for every decision and for no broker.
 */
public final class PlaceOrders {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceOrders.class);

    private final AccountDesk desk;
    private final Decisions decisions;
    private final Dispatch dispatch;
    private final DecisionLog receipts;
    private final Ids ids;

    public PlaceOrders(
            AccountDesk desk,
            Decisions decisions,
            Dispatch dispatch,
            DecisionLog receipts,
            Ids ids) {
        this.desk = desk;
        this.decisions = decisions;
        this.dispatch = dispatch;
        this.receipts = receipts;
        this.ids = ids;
    }

    /** An order, and the account that it is for whatever the command says. */
    public record Placing(AccountId account, SubmitOrder.Command command) {}

    /** A result for each, in their order; empty where it failed and nobody knows how far it got. */
    public List<Optional<SubmitOrder.Result>> place(List<Placing> placings) {
        List<CompletableFuture<Intake.Taken>> queued = placings.stream().map(this::queue).toList();
        return queued.stream().map(this::result).toList();
    }

    private CompletableFuture<Intake.Taken> queue(Placing placing) {
        return desk.submit(
                new Intake(
                        placing.account(),
                        new OrderId(ids.next()),
                        placing.command(),
                        decisions,
                        dispatch,
                        ids));
    }

    private Optional<SubmitOrder.Result> result(CompletableFuture<Intake.Taken> queued) {
        try {
            return Optional.of(result(queued.join()));
        } catch (RuntimeException failure) {
            LOG.warn("An order among many failed: {}", failure.toString());
            return Optional.empty();
        }
    }

    private SubmitOrder.Result result(Intake.Taken taken) {
        return switch (taken) {
            case Intake.Taken.Accepted accepted ->
                    new SubmitOrder.Result.Accepted(accepted.order(), false);
            case Intake.Taken.Denied denied -> denied.result();
            case Intake.Taken.Repeated repeated -> repeated.result(receipts);
            case Intake.Taken.Refused refused -> new SubmitOrder.Result.Refused(refused.refusal());
        };
    }
}
