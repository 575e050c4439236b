package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.logging.Level;
import java.util.logging.Logger;

class DriverLogTest {
    @Test
    void hasNoPartOfTheDriverWriteToTheConsole() {
        DriverLog.silence();

        Logger part = Logger.getLogger("org.postgresql.core.ConnectionFactory");
        assertThat(part.isLoggable(Level.SEVERE)).isFalse();
    }
}
