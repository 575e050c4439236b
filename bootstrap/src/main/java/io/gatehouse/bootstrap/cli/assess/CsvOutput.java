package io.gatehouse.bootstrap.cli.assess;

import de.siegmar.fastcsv.writer.CsvWriter;

import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.domain.signal.Assessment;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** A CSV with a header; whoever opens it in a spreadsheet runs no formula of a stranger. */
final class CsvOutput implements AssessmentOutput {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final CsvWriter csv;

    CsvOutput(Writer out) {
        this.csv = CsvWriter.builder().build(out);
    }

    @Override
    public void begin() {
        csv.writeRecord(AssessmentCells.HEADER);
    }

    @Override
    public void assessed(Assessment assessment) {
        write(AssessmentCells.of(assessment));
    }

    @Override
    public void failed(Optional<String> id, List<AssessmentFault> faults) {
        write(AssessmentCells.of(id, faults));
    }

    private void write(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = harmless(cells[i]);
        }
        csv.writeRecord(cells);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
