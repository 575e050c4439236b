package io.gatehouse.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class RefusalTest {
    @Test
    void saysWhatIsAbsentOrStale() {
        says(new Refusal.NotFound("order"), "not_found", "There is no such order.");
        says(new Refusal.StaleVersion("4"), "stale_version", "The resource has changed since.");
    }

    @Test
    void saysThatItIsTooSoon() {
        says(new Refusal.TooSoon(Duration.ofSeconds(4)), "too_many_attempts", "Too many failures.");
    }

    @Test
    void keepsTheSentenceOfWhoeverRefuses() {
        says(new Refusal.Forbidden("Only its owner may."), "forbidden", "Only its owner may.");
        says(new Refusal.Conflict("order_done", "It is done."), "order_done", "It is done.");
    }

    @Test
    void saysWhoMayNotDoThis() {
        says(Refusal.Forbidden.to(Role.FEED), "forbidden", "The role FEED may not do this.");
        says(Refusal.Forbidden.boundKey(), "forbidden", "The key is bound to one account.");
    }

    @Test
    void namesTheInstrumentThatNobodyHasListed() {
        says(
                Refusal.unlisted(new Symbol("TULIP")),
                "invalid",
                "instrument: The catalogue has no TULIP.");
    }

    @Test
    void namesEachFieldAtFault() {
        says(Refusal.Invalid.of("price", "must be above 0"), "invalid", "price: must be above 0");
        says(
                new Refusal.NotSupported("mode", "is not there yet"),
                "not_supported",
                "mode: is not there yet");
        says(
                new Refusal.Invalid(
                        "tick_size",
                        List.of(
                                new Refusal.FieldError("price", "must be a tick"),
                                new Refusal.FieldError("stop_price", "must be a tick"))),
                "tick_size",
                "price: must be a tick; stop_price: must be a tick");
    }

    private static void says(Refusal refusal, String code, String detail) {
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.detail()).isEqualTo(detail);
    }
}
