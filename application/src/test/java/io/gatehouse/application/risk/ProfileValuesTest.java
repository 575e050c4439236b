package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.risk.ProfileChange.Instruments;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.RiskLimit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a profile takes of each number, and that it keeps what it takes to the last digit. */
class ProfileValuesTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final ChangeProfile changeProfile =
            new ChangeProfile(
                    house.access, house.desk, house.catalogue, house.ids, Duration.ofHours(24));

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @EnumSource(RiskLimit.class)
    void isKeptToTheLastDigitOrRefused(RiskLimit limit) {
        for (String text :
                List.of("0.00000001", "0.123456789", "1.12345678", "3", "0.5000000000")) {
            BigDecimal value = new BigDecimal(text);
            Outcome<ProfileInForce> outcome = change(limit, text);

            if (outcome instanceof Outcome.Done<ProfileInForce>(ProfileInForce profile)) {
                assertThat(value.stripTrailingZeros().scale()).isLessThanOrEqualTo(8);
                assertThat(profile.version().profile().limit(limit).orElseThrow())
                        .isEqualByComparingTo(value);
            } else {
                assertThat(refusedFields(outcome)).contains(limit.field());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.00000001, true", "0.000000001, false", "0.000000000001, false"})
    void hasEightDecimalsAtMost(String money, boolean passes) {
        Outcome<ProfileInForce> outcome = change(RiskLimit.MAX_DAILY_LOSS, money);

        assertThat(refusedFields(outcome))
                .isEqualTo(passes ? List.of() : List.of("max_daily_loss"));
    }

    @Test
    void isAsFineForOneInstrument() {
        ProfileChange change =
                new ProfileChange(
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(AAPL, Optional.of(new BigDecimal("0.000000001"))));

        assertThat(refusedFields(change(change)))
                .containsExactly("instrument_concentration_percent.AAPL");
    }

    @ParameterizedTest
    @CsvSource({"0.009, false", "0.01, true", "100, true", "100.01, false"})
    void anOrderQuantityIsInLotsWhereNothingElseIsAllowed(String lots, boolean passes) {
        Outcome<ProfileInForce> outcome = change(orderQuantity(lots, Set.of(EURUSD)));

        assertThat(refusedFields(outcome))
                .isEqualTo(passes ? List.of() : List.of("max_order_quantity"));
    }

    @ParameterizedTest
    @CsvSource({"0.0001", "500"})
    void anOrderQuantityIsInUnitsToo(String units) {
        done(change(orderQuantity(units, Set.of(EURUSD, AAPL))));
        done(change(RiskLimit.MAX_ORDER_QUANTITY, units));

        assertThat(refusedFields(change(allowed(Set.of(EURUSD)))))
                .containsExactly("max_order_quantity");
    }

    private Outcome<ProfileInForce> change(RiskLimit limit, String value) {
        return change(
                new ProfileChange(
                        Optional.empty(),
                        Map.of(limit, Optional.of(new BigDecimal(value))),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()));
    }

    private static ProfileChange orderQuantity(String value, Set<Symbol> allowed) {
        return new ProfileChange(
                Optional.empty(),
                Map.of(RiskLimit.MAX_ORDER_QUANTITY, Optional.of(new BigDecimal(value))),
                Map.of(),
                Optional.of(new Instruments(Optional.of(allowed))),
                Optional.empty(),
                Map.of());
    }

    private static ProfileChange allowed(Set<Symbol> allowed) {
        return new ProfileChange(
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.of(new Instruments(Optional.of(allowed))),
                Optional.empty(),
                Map.of());
    }

    private Outcome<ProfileInForce> change(ProfileChange change) {
        return changeProfile.change(
                new ChangeProfile.Command(
                        ada.actor(),
                        Optional.of(ada.account()),
                        change,
                        ChangeProfile.Extent.NAMED,
                        Optional.empty(),
                        CONTEXT));
    }

    private static List<String> refusedFields(Outcome<ProfileInForce> outcome) {
        return outcome instanceof Outcome.Refused<ProfileInForce>(Refusal.Invalid invalid)
                ? invalid.errors().stream().map(Refusal.FieldError::field).toList()
                : List.of();
    }
}
