package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.bench.RandomFillFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Writes the files that {@code gatehouse pnl} is measured on. */
@Command(
        name = "fills",
        description = "Writes random fills and their instruments, to measure 'gatehouse pnl' on.",
        mixinStandardHelpOptions = true)
final class BenchFillsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "DIRECTORY",
            description = "Takes fills.csv and instruments.csv; both are overwritten.")
    private Path directory = Path.of("");

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "Fills (default: ${DEFAULT-VALUE}).",
            defaultValue = "1000000")
    private long count;

    @Option(
            names = "--instruments",
            paramLabel = "M",
            description = "Instruments that they are spread over (default: ${DEFAULT-VALUE}).",
            defaultValue = "20")
    private int instruments;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed writes the same files (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private long seed;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new WrongUseException(spec, directory + " is not a directory.");
        }
        if (instruments < 1 || count < 0) {
            throw new WrongUseException(
                    spec, "--instruments is at least 1 and --count at least 0.");
        }
        new RandomFillFile(seed, instruments)
                .write(directory.resolve("fills.csv"), count, directory.resolve("instruments.csv"));
        return ExitCode.OK;
    }
}
