package io.gatehouse.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class ExternalPostgresTest {
    /** Nothing listens at port 1, and this machine says so at once. */
    private final ExternalPostgres database =
            new ExternalPostgres(
                    "jdbc:postgresql://127.0.0.1:1/books?password=hushed",
                    Optional.of("olga"),
                    Optional.of("hushed"));

    @Test
    void isToldByHostPortAndName() {
        assertThat(database.place()).isEqualTo("127.0.0.1:1/books");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql:books, localhost/books",
        "'jdbc:postgresql://a:1,b:2/books', 'a:1,b:2/books'",
        "jdbc:postgresql://olga:hushed@db/books, an address that cannot be read"
    })
    void isToldWithoutWhatMayBeSecret(String url, String place) {
        assertThat(new ExternalPostgres(url, Optional.empty(), Optional.empty()).place())
                .isEqualTo(place);
    }

    @Test
    void isNotReachableWhereNothingListens() {
        assertThat(database.isReachable()).isFalse();
    }

    @Test
    void showsNoPassword() {
        assertThat(database.toString()).doesNotContain("hushed");
    }
}
