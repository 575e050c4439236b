package io.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.DependencyDown;
import io.micronaut.data.connection.exceptions.ConnectionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

class SqlFailureTest {
    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "53300, true",
        "57P01, true",
        "58030, true",
        "55P03, true",
        "25P03, true",
        "25P02, false",
        "23505, false",
        "'', false"
    })
    void tellsAnOutageByItsState(String state, boolean outage) {
        SQLException failure = new SQLException("as if", state);

        assertThat(SqlFailure.of(failure) instanceof DependencyDown).isEqualTo(outage);
        assertThat(SqlFailure.of(new IllegalStateException(failure)) instanceof DependencyDown)
                .isEqualTo(outage);
    }

    @Test
    void callsAPoolWithoutAConnectionAnOutage() {
        SQLException timeout = new SQLTransientConnectionException("no connection in 30 s");

        assertThat(SqlFailure.of(new IllegalStateException(timeout)))
                .isInstanceOf(DependencyDown.class);
        assertThat(SqlFailure.of(new ConnectionException("Could not set read-only", timeout)))
                .isInstanceOf(DependencyDown.class);
    }

    @Test
    void leavesOtherFailuresAsTheyAre() {
        RuntimeException defect = new IllegalStateException(new SQLException("no state"));

        assertThat(SqlFailure.of(defect)).isSameAs(defect);
        assertThat(SqlFailure.isConflict(defect)).isFalse();
    }

    @Test
    void knowsWhatMayPassWhenRepeated() {
        assertThat(SqlFailure.isConflict(failed("40001"))).isTrue();
        assertThat(SqlFailure.isConflict(failed("40P01"))).isTrue();
        assertThat(SqlFailure.isConflict(failed("23505"))).isFalse();
    }

    private static RuntimeException failed(String state) {
        return new IllegalStateException(new SQLException("as if", state));
    }
}
