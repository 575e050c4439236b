package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.LimitLatch;
import io.gatehouse.application.risk.PreviewReset;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;
import io.gatehouse.rest.order.OrderBody;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What lifting an account's halt would do; {@code permitted} is for who asks. */
@Serdeable.Serializable
record ResetPreviewBody(
        UUID accountId,
        TradingState stateNow,
        StatesBody states,
        TradingState stateAfter,
        boolean permitted,
        List<OrderBody> workingOrders,
        List<LatchBody> latches) {

    /** The state by what it was set on. */
    @Serdeable.Serializable
    record StatesBody(TradingState platform, TradingState user, TradingState account) {}

    /**
     * A limit that holds since it was reached; without an end a person releases it, and the
     * cooldown of a win rate before its end. Repeated executions hold one side of an instrument.
     */
    @Serdeable.Serializable
    record LatchBody(
            String check,
            boolean released,
            @Nullable Instant until,
            @Nullable String instrument,
            @Nullable Side side) {
        static LatchBody from(LimitLatch latch) {
            return new LatchBody(
                    latch.check(),
                    latch.releases(),
                    latch.until().orElse(null),
                    latch.instrument().map(Symbol::value).orElse(null),
                    latch.side().orElse(null));
        }
    }

    static ResetPreviewBody from(UUID account, PreviewReset.Preview preview) {
        return new ResetPreviewBody(
                account,
                preview.now().strictest(),
                new StatesBody(
                        preview.now().platform(), preview.now().user(), preview.now().account()),
                preview.after(),
                preview.permitted(),
                preview.working().stream().map(OrderBody::from).toList(),
                preview.latches().stream().map(LatchBody::from).toList());
    }
}
