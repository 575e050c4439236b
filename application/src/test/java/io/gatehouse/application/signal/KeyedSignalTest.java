package io.gatehouse.application.signal;

import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;
import static io.gatehouse.application.signal.SignalHouse.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.KeyedId;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.signal.Signal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A signal that was kept under a key, whose answer was lost, and what is asked under it later. */
class KeyedSignalTest {
    private static final Optional<UUID> KEY =
            Optional.of(UUID.fromString("6f0a3c1e-55aa-8bcd-9123-456789abcdef"));

    private final SignalHouse it = new SignalHouse();
    private final Desk ada = it.house.trader("100000", "USD");

    @AfterEach
    void close() {
        it.house.close();
    }

    @Test
    void keepsASignalOnceUnderAKey() {
        Signal first = done(it.create(ada, euros(Optional.of("1")), KEY));
        it.house.clock.advance(Duration.ofMinutes(1));

        Signal again = done(it.create(ada, euros(Optional.of("1")), KEY));

        assertThat(again).isEqualTo(first);
        assertThat(first.id().toString()).endsWith("-7bcd-9123-456789abcdef");
        assertThat(it.audited(ada)).containsExactly("signal_created");
    }

    @Test
    void keepsASignalOnceWhoseEndIsGivenToTheNanosecond() {
        Optional<Instant> end = Optional.of(Instant.parse("2026-11-23T10:00:00.123456789Z"));
        Signal first = done(it.create(ada, euros(Optional.of("1")), end, KEY));

        assertThat(first.expiresAt()).isEqualTo("2026-11-23T10:00:00.123456Z");
        assertThat(done(it.create(ada, euros(Optional.of("1")), end, KEY))).isEqualTo(first);
    }

    @Test
    void answersASignalThatWasDecidedMeanwhile() {
        Signal first = done(it.create(ada, euros(Optional.of("1")), KEY));
        Signal rejected = done(it.reject(ada, first));

        assertThat(done(it.create(ada, euros(Optional.of("1")), KEY))).isEqualTo(rejected);
    }

    @Test
    void refusesAnotherSignalUnderTheKey() {
        done(it.create(ada, euros(Optional.of("1")), KEY));

        assertThat(refused(it.create(ada, euros(Optional.of("2")), KEY))).isEqualTo(KeyedId.REUSED);
    }

    @Test
    void keepsASignalOfEachAccountUnderTheKey() {
        Desk eve = it.house.trader("100000", "USD");

        assertThat(done(it.create(ada, euros(Optional.of("1")), KEY)).account())
                .isEqualTo(ada.account());
        assertThat(done(it.create(eve, euros(Optional.of("1")), KEY)).account())
                .isEqualTo(eve.account());
    }
}
