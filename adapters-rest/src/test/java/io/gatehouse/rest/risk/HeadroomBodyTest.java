package io.gatehouse.rest.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.risk.ShowHeadroom;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Optional;

class HeadroomBodyTest {
    private static final Figures ONE_OF_FIVE =
            Figures.of(
                    Scope.ACCOUNT,
                    Unit.MONEY,
                    new BigDecimal("5"),
                    new Usage(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE));

    @Test
    void tellsWhatIsUsedAndLeft() {
        HeadroomBody body = body(Optional.of(new BigDecimal("4")));

        assertThat(body.used()).isEqualByComparingTo("1");
        assertThat(body.reserved()).isEqualByComparingTo("0");
        assertThat(body.headroom()).isEqualByComparingTo("4");
    }

    @Test
    void tellsTheLimitAloneWhereTheRestIsNotKnown() {
        HeadroomBody body = body(Optional.empty());

        assertThat(body.limit()).isEqualByComparingTo("5");
        assertThat(body.used()).isNull();
        assertThat(body.reserved()).isNull();
        assertThat(body.headroom()).isNull();
    }

    private static HeadroomBody body(Optional<BigDecimal> headroom) {
        return HeadroomBody.from(
                new ShowHeadroom.Line(
                        "max_daily_loss",
                        ShowHeadroom.Part.ALL,
                        ONE_OF_FIVE,
                        headroom,
                        Optional.empty()));
    }
}
