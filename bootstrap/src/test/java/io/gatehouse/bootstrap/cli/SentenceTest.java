package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.NoSuchElementException;

class SentenceTest {
    @Test
    void isTheFirstLineOfWhatIsSaid() {
        assertThat(Sentence.of(new IllegalStateException(" The port is busy\nat line 3")))
                .isEqualTo("The port is busy.");
    }

    @Test
    void namesTheFailureThatSaysNothing() {
        assertThat(Sentence.of(new NoSuchElementException()))
                .isEqualTo("It failed with NoSuchElementException.");
        assertThat(Sentence.of(new IllegalStateException(" ")))
                .isEqualTo("It failed with IllegalStateException.");
    }
}
