package io.gatehouse.bootstrap.bench;

import io.gatehouse.domain.performance.Confidence;
import io.gatehouse.domain.performance.LossEstimate;
import io.gatehouse.domain.performance.MonteCarloLoss;
import io.gatehouse.domain.performance.ReturnMatrix;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Mean time of a simulation of 10,000 paths of 20 instruments with 500 daily returns each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ValueAtRiskBenchmark {
    private static final int INSTRUMENTS = 20;
    private static final int DAYS = 500;

    private final Random random = new Random(20_261_121);
    private final double[] exposures = random.doubles(INSTRUMENTS, -100_000, 100_000).toArray();
    private final ReturnMatrix returns =
            ReturnMatrix.of(
                    IntStream.range(0, INSTRUMENTS)
                            .mapToObj(asset -> random.doubles(DAYS, -0.05, 0.05).toArray())
                            .toList());

    @Benchmark
    public LossEstimate simulate() {
        return new MonteCarloLoss(1, 10_000).estimate(returns, exposures, Confidence.P95);
    }
}
