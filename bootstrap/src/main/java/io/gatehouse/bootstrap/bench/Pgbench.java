package io.gatehouse.bootstrap.bench;

import io.gatehouse.bootstrap.postgres.EmbeddedPostgres;
import io.gatehouse.bootstrap.postgres.RunningPostgres;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator on the benchmark's database, where the machine has it. */
record Pgbench(Path home, PgbenchScript script) {
    /** More clients would only queue: the database of a small machine is busy with these. */
    private static final int MOST_CLIENTS = 32;

    private static final Pattern RATE = Pattern.compile("tps = (\\d+\\.\\d+)");

    /** Orders a second of this many clients. */
    record Result(BigDecimal ordersPerSecond, int clients) {}

    /** Empty where it cannot be started, as where there is no pgbench. */
    Optional<Result> run(BenchPlan plan) throws InterruptedException {
        int clients = Math.min(MOST_CLIENTS, plan.connections());
        try (RunningPostgres postgres = EmbeddedPostgres.start(home)) {
            Process process = start(postgres, clients, plan.length().toSeconds());
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return Optional.of(new Result(rate(said), clients));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private Process start(RunningPostgres postgres, int clients, long seconds) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                "pgbench",
                                "-n",
                                "-M",
                                "prepared",
                                "-c",
                                Integer.toString(clients),
                                "-j",
                                "2",
                                "-T",
                                Long.toString(seconds),
                                "-f",
                                script.file().toString(),
                                "-h",
                                "127.0.0.1",
                                "-p",
                                Integer.toString(postgres.port()),
                                "-U",
                                postgres.user(),
                                "gatehouse"));
        builder.environment().put("PGPASSWORD", postgres.password());
        return builder.redirectErrorStream(true).start();
    }

    private static BigDecimal rate(String said) {
        Matcher found = RATE.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("pgbench did not finish: " + said.strip());
        }
        return new BigDecimal(found.group(1)).setScale(0, RoundingMode.HALF_EVEN);
    }
}
