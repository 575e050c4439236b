package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.TradingState;

/** What traders ask for who halt their own accounts. */
public final class OwnHalts {
    private OwnHalts() {}

    /** That state, and nothing beside it. */
    public static HaltAccount.Command to(TradingState state, Desk desk) {
        return new HaltAccount.Command(
                desk.actor(), desk.account(), state, false, false, "Lunch.", PATIENCE, CONTEXT);
    }

    /** Nothing but protection, once all is closed. */
    public static HaltAccount.Command flattening(Desk desk) {
        return new HaltAccount.Command(
                desk.actor(),
                desk.account(),
                TradingState.HALTED,
                false,
                true,
                "Enough.",
                PATIENCE,
                CONTEXT);
    }
}
