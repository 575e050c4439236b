package io.gatehouse.bootstrap.cli.assess;

import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.domain.signal.Assessment;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** A table for people, written row by row, so a text wider than its column moves what follows. */
final class TableOutput implements AssessmentOutput {
    /** Of each cell; the last two run on. */
    private static final int[] WIDTHS = {16, 10, 11, 8, 16, 16, 16, 17, 17, 14, 10, 10, 0, 0};

    private final Writer out;

    TableOutput(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        write(AssessmentCells.HEADER.toArray(String[]::new));
    }

    @Override
    public void assessed(Assessment assessment) throws IOException {
        write(AssessmentCells.of(assessment));
    }

    @Override
    public void failed(Optional<String> id, List<AssessmentFault> faults) throws IOException {
        write(AssessmentCells.of(id, faults));
    }

    private void write(String[] cells) throws IOException {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            row.append(cells[i])
                    .repeat(' ', Math.max(0, WIDTHS[i] - cells[i].length()))
                    .append(' ');
        }
        out.append(row.toString().stripTrailing()).append('\n');
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
