package io.gatehouse.rest.order;

import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.Side;

/** Side and effect in one word, as brokers of options spell them. */
enum OrderAction {
    BUY(Side.BUY, PositionEffect.ANY),
    SELL(Side.SELL, PositionEffect.ANY),
    BUY_TO_OPEN(Side.BUY, PositionEffect.OPEN),
    SELL_TO_OPEN(Side.SELL, PositionEffect.OPEN),
    BUY_TO_CLOSE(Side.BUY, PositionEffect.CLOSE),
    SELL_TO_CLOSE(Side.SELL, PositionEffect.CLOSE);

    private final Side side;
    private final PositionEffect effect;

    OrderAction(Side side, PositionEffect effect) {
        this.side = side;
        this.effect = effect;
    }

    Side side() {
        return side;
    }

    PositionEffect effect() {
        return effect;
    }
}
