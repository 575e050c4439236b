package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;
import static io.gatehouse.application.risk.PlatformOffice.amount;
import static io.gatehouse.application.risk.PlatformOffice.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** Who may change what all accounts together are limited to, and to what. */
class ChangePlatformLimitsTest {
    private final TradingHouse house = TradingHouse.open();
    private final PlatformOffice office = new PlatformOffice(house);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void isAuditedWithBeforeAndAfter() {
        office.limit(exposure("3000"));

        assertThat(house.audited(HouseChain.HOUSE, "config_changed"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.fact().details())
                                        .containsEntry("max_exposure_before", "off")
                                        .containsEntry("max_exposure_after", "3000")
                                        .containsEntry("mode", "PAPER"));
    }

    @Test
    void isSetByOwnersAloneAndOnlyFromTheVersionTheySaw() {
        assertThat(
                        refused(
                                office.change(
                                        house.somebody(Role.RISK_MANAGER),
                                        exposure("3000"),
                                        Optional.empty())))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(refused(office.change(office.owner, exposure("3000"), Optional.of(9))))
                .isInstanceOf(Refusal.StaleVersion.class);
        assertThat(done(office.change(office.owner, exposure("3000"), Optional.of(1))).number())
                .isEqualTo(2);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        PlatformLimits wrong =
                new PlatformLimits(
                        amount("0"), amount("-1"), amount("1.5"), Optional.empty(), amount("5"));

        Refusal refusal = refused(office.change(office.owner, wrong, Optional.empty()));

        assertThat(((Refusal.Invalid) refusal).errors())
                .extracting(Refusal.FieldError::field)
                .containsExactly(
                        "max_exposure", "max_daily_loss", "max_positions", "largest_order");
    }

    @Test
    void namesEveryFieldThatIsSetMoreFinelyThanItIsShown() {
        String fine = "0.000000001";
        PlatformLimits wrong =
                new PlatformLimits(
                        amount(fine), amount(fine), amount("3"), amount(fine), amount(fine));

        Refusal refusal = refused(office.change(office.owner, wrong, Optional.empty()));

        assertThat(((Refusal.Invalid) refusal).errors())
                .extracting(Refusal.FieldError::field)
                .containsExactly(
                        "max_exposure",
                        "max_daily_loss",
                        "largest_order",
                        "instrument_concentration");
    }
}
