package io.gatehouse.bootstrap.bench;

import io.gatehouse.application.signal.AssessSignal;
import io.gatehouse.application.signal.AssessmentResult;
import io.gatehouse.application.signal.AssessmentSignalForm;
import io.gatehouse.domain.signal.Assessment;
import io.gatehouse.domain.signal.AssessmentConfig;
import io.gatehouse.domain.signal.AssessmentDirection;
import io.gatehouse.domain.signal.AssessmentPortfolio;
import io.gatehouse.domain.signal.AssessmentSignal;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Mean time of an assessment, of values as an engine embeds it and from the texts of a request. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class AssessBenchmark {
    private static final Map<String, String> TEXTS =
            Map.of(
                    "signal_id", "s-1",
                    "asset", "BTC",
                    "signal_type", "LONG",
                    "price", "50000",
                    "confidence", "0.8",
                    "timestamp", "2026-01-31T09:30:00Z");

    private final AssessSignal assessSignal = new AssessSignal();

    /** The worked example, one whose every quotient has no end, and one that is rejected. */
    public enum Asked {
        WORKED,
        ENDLESS,
        REJECTED;

        private AssessSignal.Command command() {
            return switch (this) {
                case WORKED -> command("50000", Optional.empty(), "0.05", "500");
                case ENDLESS -> command("49871.37", Optional.of("46031.13"), "0.0317", "-1234.56");
                case REJECTED -> command("50000", Optional.empty(), "0.21", "-6000");
            };
        }

        private static AssessSignal.Command command(
                String price, Optional<String> stop, String drawdown, String dailyPnl) {
            AssessmentSignal signal =
                    new AssessmentSignal(
                            Optional.of("s-1"),
                            "BTC",
                            AssessmentDirection.LONG,
                            new BigDecimal(price),
                            new BigDecimal("0.8"),
                            Optional.empty(),
                            stop.map(BigDecimal::new),
                            Optional.empty());
            AssessmentPortfolio portfolio =
                    new AssessmentPortfolio(
                            new BigDecimal("100000"),
                            new BigDecimal(drawdown),
                            new BigDecimal(dailyPnl),
                            Map.of("ETH", new BigDecimal("4000")),
                            new BigDecimal("20000"));
            return new AssessSignal.Command(signal, portfolio, AssessmentConfig.USUAL);
        }
    }

    /** A signal of each kind in turn. */
    @State(Scope.Thread)
    public static class Question {
        @Param public Asked asked = Asked.WORKED;

        private AssessSignal.Command command = Asked.WORKED.command();

        @Setup
        public void prepare() {
            command = asked.command();
            boolean isApproved =
                    new AssessSignal().assess(command)
                                    instanceof AssessmentResult.Done<Assessment> done
                            && done.value().isApproved();
            if (isApproved == (asked == Asked.REJECTED)) {
                throw new IllegalStateException("Not what is measured: " + asked);
            }
        }
    }

    @Benchmark
    public AssessmentResult<Assessment> assess(Question question) {
        return assessSignal.assess(question.command);
    }

    @Benchmark
    public AssessmentResult<AssessmentSignal> readSignal() {
        return new AssessmentSignalForm(TEXTS).read();
    }
}
