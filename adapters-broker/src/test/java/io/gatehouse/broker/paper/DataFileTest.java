package io.gatehouse.broker.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

class DataFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"fees.csv", "frictions.csv", "freeze-quantities.csv", "stop-protection.csv"})
    void everyRowSaysAsOfWhenAndByWhoseWord(String file) {
        List<DataFile.Row> rows = DataFile.rows(file);

        assertThat(rows).isNotEmpty();
        for (DataFile.Row row : rows) {
            assertThat(LocalDate.parse(row.text("as_of"))).isAfter(LocalDate.of(2020, 1, 1));
            assertThat(row.text("source")).hasSizeGreaterThan(10);
        }
    }

    @Test
    void aMissingTableIsADefectOfTheBuild() {
        assertThatThrownBy(() -> DataFile.rows("nosuch.csv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nosuch.csv");
    }

    @Test
    void aRowFitsItsHeader() {
        assertThatThrownBy(() -> new DataFile.Row(List.of("a", "b"), List.of("1")))
                .isInstanceOf(IllegalStateException.class);
    }
}
