package io.gatehouse.rest.portfolio;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.portfolio.Shock;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.gatehouse.rest.http.Refused;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A move in percent of one instrument, of a class of them, or of a currency's worth. */
@Serdeable.Deserializable
record ShockRequest(
        @Nullable String instrument,
        @Nullable AssetClass assetClass,
        @Nullable String currency,
        @Nullable BigDecimal spotPercent,
        @Nullable BigDecimal volPoints) {

    /** The shock; {@code path} is where it stands in the body. */
    Shock shock(String path) {
        if (volPoints != null) {
            throw notSupported(path + ".vol_points");
        }
        if (assetClass == AssetClass.OPTION) {
            throw notSupported(path + ".asset_class");
        }
        if (spotPercent == null) {
            throw new Refused(Problem.invalid(path + ".spot_percent", "is required"));
        }
        Shock.Target target = target(path);
        return valid(path + ".spot_percent", spotPercent, percent -> new Shock(target, percent));
    }

    private Shock.Target target(String path) {
        List<Shock.Target> targets = new ArrayList<>();
        if (instrument != null) {
            targets.add(valid(path + ".instrument", instrument, ShockRequest::named));
        }
        if (assetClass != null) {
            targets.add(new Shock.OfClass(assetClass));
        }
        if (currency != null) {
            targets.add(valid(path + ".currency", currency, ShockRequest::coded));
        }
        if (targets.size() != 1) {
            throw new Refused(
                    Problem.invalid(path, "needs one of instrument, asset_class and currency"));
        }
        return targets.getFirst();
    }

    private static Shock.Target named(String symbol) {
        return new Shock.OfInstrument(new Symbol(symbol));
    }

    private static Shock.Target coded(String currency) {
        return new Shock.OfCurrency(new CurrencyCode(currency));
    }

    static Refused notSupported(String field) {
        return new Refused(
                Problem.invalid(
                        "not_supported",
                        List.of(new FieldError(field, "is not supported before options are"))));
    }

    private static <S, T> T valid(String field, S value, Function<S, T> making) {
        try {
            return making.apply(value);
        } catch (IllegalArgumentException invalid) {
            throw new Refused(Problem.invalid(field, String.valueOf(invalid.getMessage())));
        }
    }
}
