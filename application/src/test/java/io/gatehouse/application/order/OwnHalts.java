package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.TradingState;

import java.util.Optional;

/** What traders ask for who halt their own accounts. */
public final class OwnHalts {
    private OwnHalts() {}

    /** That state, and nothing beside it. */
    public static HaltAccount.Command to(TradingState state, Desk desk) {
        return new HaltAccount.Command(
                desk.actor(),
                desk.account(),
                state,
                false,
                false,
                "Lunch.",
                PATIENCE,
                Optional.empty(),
                CONTEXT);
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
                Optional.empty(),
                CONTEXT);
    }
}
