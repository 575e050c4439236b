package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.AssessmentPortfolioForm;
import io.gatehouse.rest.http.json.Scalar;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** What the caller holds; positions are notional by asset, and cash is equity where left out. */
@Serdeable.Deserializable
record AssessPortfolioRequest(
        @Nullable Scalar totalEquity,
        @Nullable Scalar currentDrawdown,
        @Nullable Scalar dailyPnl,
        @Nullable Map<String, Scalar> positions,
        @Nullable Scalar cash) {
    AssessmentPortfolioForm form() {
        Map<String, String> held = new HashMap<>();
        if (positions != null) {
            positions.forEach(
                    (asset, notional) ->
                            held.put(asset, AssessTexts.plain("positions." + asset, notional)));
        }
        return new AssessmentPortfolioForm(
                new AssessTexts()
                        .with("total_equity", totalEquity)
                        .with("current_drawdown", currentDrawdown)
                        .with("daily_pnl", dailyPnl)
                        .with("cash", cash)
                        .map(),
                held);
    }
}
