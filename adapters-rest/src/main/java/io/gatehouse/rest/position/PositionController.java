package io.gatehouse.rest.position;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.ClosePosition;
import io.gatehouse.application.order.ClosePositions;
import io.gatehouse.application.order.Flattening;
import io.gatehouse.application.order.ProtectPosition;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.position.ShowPosition;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.PreferredWait;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.limit.Exit;
import io.gatehouse.rest.instrument.Symbols;
import io.gatehouse.rest.order.Closes;
import io.gatehouse.rest.order.DenialAnswers;
import io.gatehouse.rest.order.OrderBody;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Optional;

/** Protecting and closing positions. */
@Controller("/api/v1/positions")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class PositionController {
    private static final String THING = "position";

    private final ProtectPosition protectPosition;
    private final ShowPosition showPosition;
    private final ClosePosition closePosition;
    private final ClosePositions closePositions;
    private final DenialAnswers denials;

    PositionController(
            ProtectPosition protectPosition,
            ShowPosition showPosition,
            ClosePosition closePosition,
            ClosePositions closePositions,
            DenialAnswers denials) {
        this.protectPosition = protectPosition;
        this.showPosition = showPosition;
        this.closePosition = closePosition;
        this.closePositions = closePositions;
        this.denials = denials;
    }

    /** Moves a position's stop and target; the gate judges a stop that lets more be lost. */
    @Patch("/{instrument}")
    PositionBody protect(
            @PathVariable String instrument,
            @Body ProtectionRequest body,
            Actor actor,
            AccountChoice account,
            HttpRequest<?> request) {
        ProtectionRequest.Levels levels = body.levels();
        Symbol symbol = Symbols.inPath(instrument, THING);
        ProtectPosition.Result result =
                protectPosition.protect(
                        new ProtectPosition.Command(
                                actor,
                                account.explicit(),
                                symbol,
                                levels.stopLoss(),
                                levels.targetPrice(),
                                AuditContexts.of(request, actor)));
        return switch (result) {
            case ProtectPosition.Result.Protected done ->
                    PositionBody.from(
                            Refused.orValue(
                                    showPosition.show(actor, Optional.of(done.account()), symbol)));
            case ProtectPosition.Result.Denied denied -> throw denials.denied(denied.violations());
            case ProtectPosition.Result.Refused refused ->
                    throw new Refused(Problem.of(refused.refusal()));
        };
    }

    /** Closes one position by a reduce-only market order. */
    @Delete("/{instrument}")
    @Exit
    Page<OrderBody> close(
            @PathVariable String instrument,
            Actor actor,
            AccountChoice account,
            PreferredWait wait,
            HttpRequest<?> request) {
        SubmitOrder.Result result =
                closePosition.close(
                        new ClosePosition.Command(
                                actor,
                                account.explicit(),
                                Symbols.inPath(instrument, THING),
                                wait.atMost(),
                                AuditContexts.of(request, actor)));
        return switch (result) {
            case SubmitOrder.Result.Accepted accepted ->
                    Page.whole(List.of(OrderBody.from(accepted.order())));
            case SubmitOrder.Result.Denied denied ->
                    throw denials.denied(denied.order().id(), denied.receipt());
            case SubmitOrder.Result.Refused refused ->
                    throw new Refused(Problem.of(refused.refusal()));
        };
    }

    /**
     * Closes every position, each by an order of its own, which may be DENIED like any other. Where
     * one cannot be closed now, the problem has the orders of the others too, and what failed.
     */
    @Delete
    @Exit
    Page<OrderBody> closeAll(
            Actor actor, AccountChoice account, PreferredWait wait, HttpRequest<?> request) {
        ClosePositions.Command command =
                new ClosePositions.Command(
                        actor, account.explicit(), wait.atMost(), AuditContexts.of(request, actor));
        List<Flattening.Close> closes = Refused.orValue(closePositions.close(command));
        for (Flattening.Close close : closes) {
            if (close.result() instanceof SubmitOrder.Result.Refused(Refusal refusal)) {
                throw refused(refusal, closes);
            }
        }
        return Page.whole(Closes.orders(closes));
    }

    private static Refused refused(Refusal refusal, List<Flattening.Close> closes) {
        return new Refused(
                Problem.of(refusal)
                        .with("orders", Closes.orders(closes))
                        .with("failures", Closes.failures(closes, List.of())));
    }
}
