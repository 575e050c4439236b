package io.gatehouse.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class OutcomeTest {
    private static final Refusal ABSENT = new Refusal.NotFound("order");

    @Test
    void oneThatIsDoneIsFollowedByTheNext() {
        assertThat(Outcome.done(2).then(two -> Outcome.done(two + 1))).isEqualTo(Outcome.done(3));
        assertThat(Outcome.done(2).then(two -> Outcome.refused(ABSENT)))
                .isEqualTo(Outcome.refused(ABSENT));
    }

    @Test
    void aRefusalIsFollowedByNothing() {
        Outcome<Integer> refused = Outcome.refused(ABSENT);

        assertThat(refused.then(value -> notAsked())).isEqualTo(Outcome.refused(ABSENT));
        assertThat(refused.map(value -> notAsked())).isEqualTo(Outcome.refused(ABSENT));
    }

    @Test
    void worksOnlyWithoutARefusal() {
        assertThat(Outcome.unless(Optional.empty(), () -> Outcome.done(1)))
                .isEqualTo(Outcome.done(1));
        assertThat(Outcome.unless(Optional.of(ABSENT), OutcomeTest::notAsked))
                .isEqualTo(Outcome.refused(ABSENT));
    }

    @Test
    void whatIsAbsentIsRefusedByItsName() {
        assertThat(Outcome.found(Optional.of(7), "order")).isEqualTo(Outcome.done(7));
        assertThat(Outcome.found(Optional.empty(), "order")).isEqualTo(Outcome.refused(ABSENT));
    }

    private static Outcome<Integer> notAsked() {
        throw new AssertionError("A refusal is followed by nothing");
    }
}
