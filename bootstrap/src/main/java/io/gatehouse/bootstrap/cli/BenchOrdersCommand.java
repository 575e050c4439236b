package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.bench.BenchPlan;
import io.gatehouse.bootstrap.bench.OrderBenchmark;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/** Measures orders a second on a server and a database of its own. */
@Command(
        name = "orders",
        description = "Measures filled orders a second over HTTP, on a server of its own.",
        mixinStandardHelpOptions = true)
final class BenchOrdersCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--connections",
            paramLabel = "N",
            description = "Connections, each waiting for its answer (default: ${DEFAULT-VALUE}).",
            defaultValue = "32")
    private int connections;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            description = "How long the server runs before that (default: ${DEFAULT-VALUE}).",
            defaultValue = "45")
    private int warmUp;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "How long is measured (default: ${DEFAULT-VALUE}).",
            defaultValue = "20")
    private int seconds;

    @Option(
            names = "--accounts",
            paramLabel = "A",
            description = "Accounts that the orders are spread over (default: ${DEFAULT-VALUE}).",
            defaultValue = "16")
    private int accounts;

    @Option(
            names = "--batch",
            paramLabel = "M",
            description = "Most orders per transaction (default: the server's).")
    private Optional<Integer> batch = Optional.empty();

    @Option(names = "--keep", description = "Keeps the benchmark's data and says where it lies.")
    private boolean keep;

    @Override
    public Integer call() throws InterruptedException {
        OrderBenchmark benchmark =
                new OrderBenchmark(HomeDirectory.path(), keep, spec.commandLine().getOut());
        return benchmark.run(plan()) ? ExitCode.OK : ExitCode.FAILED;
    }

    private BenchPlan plan() {
        try {
            return new BenchPlan(
                    connections,
                    Duration.ofSeconds(warmUp),
                    Duration.ofSeconds(seconds),
                    accounts,
                    batch.map(OptionalInt::of).orElseGet(OptionalInt::empty));
        } catch (IllegalArgumentException wrong) {
            throw new WrongUseException(spec, String.valueOf(wrong.getMessage()));
        }
    }
}
