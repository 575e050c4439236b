package io.gatehouse.application.risk;

import static io.gatehouse.application.risk.PlatformOffice.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.MissingRate;
import io.gatehouse.domain.risk.PlatformDay;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Nothing is lost; another node keeps a measurement before this one can keep its own. */
class PlatformLossTest extends PlatformCase {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final List<MissingRate> FRANCS = List.of(MissingRate.of("CHF/USD"));

    private final PlatformLimitStore limits =
            mock(PlatformLimitStore.class, delegatesTo(house.platform));
    private final PlatformLoss platform =
            new PlatformLoss(
                    limits,
                    house.platformFigures,
                    new HouseAudit(house.chain, house.audit, house.ids),
                    house.transactions,
                    house.clock);

    @BeforeEach
    void limit() {
        office.limit(loss("100"));
    }

    @Test
    void aLatchKeptMeanwhileStays() {
        keptMeanwhile(day(TODAY, "120", true, List.of()));

        platform.keep(AccountMode.PAPER, List.of());

        assertThat(kept().latched()).isTrue();
        assertThat(kept().loss()).isEqualByComparingTo("0");
    }

    @Test
    void aRateMissedMeanwhileCountsUntilTheNextMeasurement() {
        keptMeanwhile(day(TODAY, "0", false, FRANCS));

        platform.keep(AccountMode.PAPER, List.of());
        assertThat(kept().missingRates()).isEqualTo(FRANCS);

        house.platformLoss.keep(AccountMode.PAPER, List.of());
        assertThat(kept().missingRates()).isEmpty();
    }

    @Test
    void aDayThatHasBegunMeanwhileStays() {
        PlatformDay tomorrow = day(TODAY.plusDays(1), "150", true, FRANCS);
        keptMeanwhile(tomorrow);

        platform.keep(AccountMode.PAPER, List.of());

        assertThat(kept()).isEqualTo(tomorrow);
    }

    private void keptMeanwhile(PlatformDay day) {
        doAnswer(
                        call -> {
                            house.platform.saveDay(AccountMode.PAPER, day, house.clock.instant());
                            return house.platform.lock(call.getArgument(0));
                        })
                .when(limits)
                .lock(any());
    }

    private PlatformDay kept() {
        return house.platform.day(AccountMode.PAPER).orElseThrow();
    }

    private static PlatformDay day(
            LocalDate day, String loss, boolean latched, List<MissingRate> missing) {
        return new PlatformDay(day, new BigDecimal(loss), latched, missing);
    }
}
