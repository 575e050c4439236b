package io.gatehouse.application.sizing;

import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.StateFreshness;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.risk.rule.AccountStateStale;
import io.gatehouse.domain.risk.rule.FxRateMissing;
import io.gatehouse.domain.risk.rule.StopDistance;
import io.gatehouse.domain.sizing.SizeCap;
import io.gatehouse.domain.sizing.SizedSetup.Asked;
import io.gatehouse.domain.sizing.SizedSetup.Means;

import java.util.Optional;

/** Why a setup has no size whatever the limits are. */
final class SetupObjection {
    private SetupObjection() {}

    static Optional<SizeCap> of(
            BookReader.Reading reading,
            Asked asked,
            Optional<Holding> holding,
            Optional<Means> means) {
        if (holding.isEmpty()) {
            return cap("instrument_unknown", FieldError.unlisted(asked.instrument()).message());
        }
        if (holding.get().instrument().spec().pipSize().isEmpty()) {
            return cap("pip_size_missing", asked.instrument() + " has no pip size.");
        }
        if (asked.stopPips().signum() == 0) {
            return cap(StopDistance.CHECK, "The stop is at the price itself.");
        }
        if (isStale(reading)) {
            return cap(AccountStateStale.CHECK, "The account's state is missing or too old.");
        }
        return holding.get().fxToBase().isEmpty() || means.isEmpty()
                ? cap(FxRateMissing.CHECK, "A rate to the base currency is missing.")
                : penniless(means.get()).or(() -> unleveraged(reading));
    }

    private static Optional<SizeCap> unleveraged(BookReader.Reading reading) {
        return AccountMeans.leverage(reading.book())
                .filter(leverage -> leverage.signum() == 0)
                .flatMap(none -> cap("broker_leverage", "The broker grants no leverage."));
    }

    private static Optional<SizeCap> penniless(Means means) {
        return means.balance().signum() > 0 && means.equity().signum() > 0
                ? Optional.empty()
                : cap("balance", "The account has no balance to risk.");
    }

    private static boolean isStale(BookReader.Reading reading) {
        return reading.book()
                .account()
                .sync()
                .filter(sync -> !StateFreshness.isFresh(sync, reading.book(), reading.market()))
                .isPresent();
    }

    private static Optional<SizeCap> cap(String by, String reason) {
        return Optional.of(new SizeCap(by, reason));
    }
}
