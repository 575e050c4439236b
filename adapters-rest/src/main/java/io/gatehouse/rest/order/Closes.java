package io.gatehouse.rest.order;

import io.gatehouse.application.order.Flattening;
import io.gatehouse.application.order.SubmitOrder;

import java.util.List;
import java.util.stream.Stream;

/** What became of closing several positions, for the wire. */
public final class Closes {
    private Closes() {}

    /** A close that was denied is an order too, and must be seen: its position is still there. */
    public static List<OrderBody> orders(List<Flattening.Close> closes) {
        return closes.stream().flatMap(Closes::order).toList();
    }

    /** What was not done first. */
    public static List<CloseFailure> failures(
            List<Flattening.Close> closes, List<Flattening.Fault> faults) {
        return Stream.concat(
                        faults.stream().map(CloseFailure::of),
                        closes.stream().flatMap(Closes::failure))
                .toList();
    }

    private static Stream<OrderBody> order(Flattening.Close close) {
        return switch (close.result()) {
            case SubmitOrder.Result.Accepted accepted ->
                    Stream.of(OrderBody.from(accepted.order()));
            case SubmitOrder.Result.Denied denied -> Stream.of(OrderBody.from(denied.order()));
            case SubmitOrder.Result.Refused refused -> Stream.empty();
        };
    }

    private static Stream<CloseFailure> failure(Flattening.Close close) {
        return switch (close.result()) {
            case SubmitOrder.Result.Accepted accepted -> Stream.empty();
            case SubmitOrder.Result.Denied denied -> Stream.of(CloseFailure.denied(close));
            case SubmitOrder.Result.Refused refused ->
                    Stream.of(CloseFailure.refused(close, refused.refusal()));
        };
    }
}
