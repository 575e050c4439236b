package io.gatehouse.rest.performance.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void mapsInProportion() {
        assertThat(new Scale(100, 200, 0, 50).of(150)).isEqualTo(25);
    }

    @Test
    void mapsUpsideDown() {
        assertThat(new Scale(0, 10, 300, 0).of(10)).isEqualTo(0);
    }

    @Test
    void drawsOneValueAtItsStart() {
        assertThat(new Scale(5, 5, 10, 20).of(5)).isEqualTo(10);
    }

    @Test
    void ticksAtRoundValuesBetweenTheEnds() {
        assertThat(new Scale(93, 187, 0, 1).ticks(5))
                .containsExactly(100.0, 120.0, 140.0, 160.0, 180.0);
    }

    @Test
    void ticksAcrossZero() {
        assertThat(new Scale(-0.25, 0.0, 0, 1).ticks(5))
                .containsExactly(-0.25, -0.2, -0.15000000000000002, -0.1, -0.05, 0.0);
    }

    @Test
    void ticksOnceWhereNothingLies() {
        assertThat(new Scale(0, 0, 0, 1).ticks(5)).containsExactly(0.0);
    }
}
