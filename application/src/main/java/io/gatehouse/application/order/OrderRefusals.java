package io.gatehouse.application.order;

import io.gatehouse.application.Refusal;

/** Why an order is left as it is, whoever asks. */
final class OrderRefusals {
    static final Refusal PROTECTIVE =
            new Refusal.Conflict(
                    "protective_order",
                    "The order protects a position; change the position's stop_loss or"
                            + " target_price.");

    private OrderRefusals() {}
}
