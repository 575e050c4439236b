package io.gatehouse.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.cli.ProgramRun;
import io.gatehouse.bootstrap.postgres.TemporaryHome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The benchmark of orders at its smallest, on whatever machine this is. */
class BenchOrdersIT {
    private static final String SMALLEST =
            "bench orders --connections 2 --accounts 2 --warm-up 1 --seconds 1";

    @Test
    void measuresOrdersAndLeavesTheScript(@TempDir Path folder) throws Exception {
        try (TemporaryHome home = TemporaryHome.empty()) {
            ProgramRun run = ProgramRun.within(folder, home.path(), SMALLEST.split(" "));

            assertThat(run.exitCode()).as(run.toString()).isZero();
            assertThat(run.output()).anyMatch(line -> line.matches("batch as set .*orders/s.*"));
            assertThat(run.output()).anyMatch(line -> line.matches("batch 1 .*orders/s.*"));
            assertThat(folder.resolve("pgbench-order.sql")).isNotEmptyFile();
            assertThat(home.path().toFile().list((_, name) -> name.startsWith("bench-"))).isEmpty();
        }
    }
}
