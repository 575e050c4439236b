package io.gatehouse.application.ledger;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;

import io.gatehouse.application.ledger.MoveCash.Direction;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.money.Money;

import java.util.Optional;

/** Money that comes in and goes out, of a trader who names no key and no reference. */
public final class CashMoves {
    private CashMoves() {}

    public static void move(Desk desk, Direction direction, Money amount) {
        TradingHouse house = desk.house();
        done(
                new MoveCash(house.access, house.desk, house.ledger, house.ids)
                        .move(
                                new MoveCash.Command(
                                        desk.actor(),
                                        desk.account(),
                                        direction,
                                        amount,
                                        Optional.empty(),
                                        Optional.empty(),
                                        CONTEXT)));
    }
}
