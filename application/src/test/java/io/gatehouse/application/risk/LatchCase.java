package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.HaltId;

import org.junit.jupiter.api.AfterEach;

import java.util.Optional;

/** An account of 100,000 whose limits latch, and who lets go of them. */
abstract class LatchCase {
    final TradingHouse house = TradingHouse.open();
    final Desk ada = house.trader("100000", "USD");

    private final LiftAccountHalt liftHalt =
            new LiftAccountHalt(house.access, house.desk, house.audit, house.ids);
    private final PreviewReset previewReset =
            new PreviewReset(house.access, house.books, house.audit);

    @AfterEach
    void close() {
        house.close();
    }

    Outcome<TradingState> lift(Actor actor) {
        return lift(actor, Optional.empty());
    }

    Outcome<TradingState> lift(Actor actor, Optional<HaltId> halt) {
        return liftHalt.lift(
                new LiftAccountHalt.Command(actor, ada.account(), halt, "Looked at it.", CONTEXT));
    }

    PreviewReset.Preview preview(Actor actor) {
        return done(previewReset.preview(actor, ada.account()));
    }
}
