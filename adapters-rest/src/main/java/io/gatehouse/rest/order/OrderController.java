package io.gatehouse.rest.order;

import io.gatehouse.application.order.CancelOrder;
import io.gatehouse.application.order.CancelOrders;
import io.gatehouse.application.order.OrderTerms;
import io.gatehouse.application.order.ReplaceOrder;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.PreferredWait;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.limit.Exit;
import io.gatehouse.rest.http.once.CreationId;
import io.gatehouse.rest.http.once.Once;
import io.gatehouse.rest.instrument.Symbols;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

/** Placing, changing and cancelling orders. */
@Controller("/api/v1/orders")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderController {
    private final SubmitOrder submitOrder;
    private final ReplaceOrder replaceOrder;
    private final CancelOrder cancelOrder;
    private final CancelOrders cancelOrders;
    private final OrderSignals signals;
    private final DenialAnswers denials;

    OrderController(
            SubmitOrder submitOrder,
            ReplaceOrder replaceOrder,
            CancelOrder cancelOrder,
            CancelOrders cancelOrders,
            OrderSignals signals,
            DenialAnswers denials) {
        this.submitOrder = submitOrder;
        this.replaceOrder = replaceOrder;
        this.cancelOrder = cancelOrder;
        this.cancelOrders = cancelOrders;
        this.signals = signals;
        this.denials = denials;
    }

    /** Puts an order before the gate: 201 when it passed, 403 with every breach when it did not. */
    @Once
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<OrderBody> place(
            @Body NewOrderRequest body,
            Actor actor,
            AccountChoice account,
            PreferredWait wait,
            CreationId creation,
            HttpRequest<?> request) {
        Optional<OrderSignals.Named> signal = signals.named(body, actor, account);
        SubmitOrder.Command command =
                new SubmitOrder.Command(
                        actor,
                        account.explicit(),
                        body.ticket(),
                        signal.flatMap(OrderSignals.Named::refusal)
                                .map(OrderTerms::refused)
                                .orElseGet(body::terms),
                        body.effect(),
                        Optional.ofNullable(body.clientOrderId()).or(creation::clientOrderId),
                        signal.map(OrderSignals.Named::tag),
                        body.fingerprint(),
                        wait.atMost(),
                        AuditContexts.of(request, actor));
        return switch (submitOrder.submit(command)) {
            case SubmitOrder.Result.Accepted accepted -> accepted(accepted);
            case SubmitOrder.Result.Denied denied -> throw denied(denied);
            case SubmitOrder.Result.Refused refused ->
                    throw new Refused(Problem.of(refused.refusal()));
        };
    }

    /** Changes quantity or prices of a working order; the gate judges the difference. */
    @Patch("/{id}")
    OrderBody replace(
            @PathVariable UUID id,
            @Body OrderChangeRequest body,
            Actor actor,
            AccountChoice account,
            PreferredWait wait,
            HttpRequest<?> request) {
        ReplaceOrder.Command command =
                new ReplaceOrder.Command(
                        actor,
                        account.explicit(),
                        new OrderId(id),
                        body.change(),
                        wait.atMost(),
                        AuditContexts.of(request, actor));
        return switch (replaceOrder.replace(command)) {
            case ReplaceOrder.Result.Changed changed -> OrderBody.from(changed.order());
            case ReplaceOrder.Result.Denied denied ->
                    throw denials.denied(
                            denied.order().id(), denied.receipt(), denied.maxQuantity());
            case ReplaceOrder.Result.Refused refused ->
                    throw new Refused(Problem.of(refused.refusal()));
        };
    }

    /** Cancels one working order; one that has ended is answered with 409 as it is. */
    @Delete("/{id}")
    @Exit
    OrderBody cancel(
            @PathVariable UUID id,
            Actor actor,
            AccountChoice account,
            PreferredWait wait,
            HttpRequest<?> request) {
        CancelOrder.Command command =
                new CancelOrder.Command(
                        actor,
                        account.explicit(),
                        new OrderId(id),
                        wait.atMost(),
                        AuditContexts.of(request, actor));
        return switch (cancelOrder.cancel(command)) {
            case CancelOrder.Result.Canceled canceled -> OrderBody.from(canceled.order());
            case CancelOrder.Result.TooLate late -> throw tooLate(late.order());
            case CancelOrder.Result.Refused refused ->
                    throw new Refused(Problem.of(refused.refusal()));
        };
    }

    /** Cancels every working order of the account, or of one instrument; protection stays. */
    @Delete
    @Exit
    Page<OrderBody> cancelAll(
            @QueryValue @Nullable String instrument,
            Actor actor,
            AccountChoice account,
            PreferredWait wait,
            HttpRequest<?> request) {
        CancelOrders.Command command =
                new CancelOrders.Command(
                        actor,
                        account.explicit(),
                        Symbols.inQuery(instrument),
                        wait.atMost(),
                        AuditContexts.of(request, actor));
        return Page.whole(
                Refused.orValue(cancelOrders.cancel(command)).stream()
                        .map(OrderBody::from)
                        .toList());
    }

    private static Refused tooLate(Order order) {
        return new Refused(
                Problem.of(
                                HttpStatus.CONFLICT,
                                "order_final",
                                "The order is " + order.status() + " already.")
                        .with("order", OrderBody.from(order)));
    }

    private Refused denied(SubmitOrder.Result.Denied denied) {
        Refused refused = denials.denied(denied.order().id(), denied.receipt());
        return denied.repeated() ? refused.replayed() : refused;
    }

    private static HttpResponse<OrderBody> accepted(SubmitOrder.Result.Accepted accepted) {
        var response = HttpResponse.created(OrderBody.from(accepted.order()));
        return accepted.repeated() ? response.header(Refused.REPLAYED, "true") : response;
    }
}
