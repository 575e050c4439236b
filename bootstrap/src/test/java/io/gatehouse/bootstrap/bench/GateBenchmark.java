package io.gatehouse.bootstrap.bench;

import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.PreTradeView;
import io.gatehouse.domain.risk.Receipt;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.rule.RiskRules;

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

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Mean time of a decision and of its sealed receipt, under the collector that the launcher chooses;
 * allocation with {@code -prof gc}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 1)
public class GateBenchmark {
    private static final String PREVIOUS = "0".repeat(64);

    private static final RiskGate GATE = new RiskGate(RiskRules.all());

    @Param public Asked asked = Asked.SHARES;

    private Judged judged = Judged.of(Asked.SHARES);

    private record Judged(OrderTicket ticket, PreTradeView view, RiskDecision decision) {
        static Judged of(Asked asked) {
            OrderTicket ticket = asked.ticket();
            PreTradeView view = BusyDesk.viewOf(ticket);
            return new Judged(ticket, view, GATE.decide(view, ticket));
        }
    }

    /** The order: three that pass and one whose largest size is searched. */
    public enum Asked {
        SHARES,
        SHORT,
        PAIR,
        TOO_MANY;

        private OrderTicket ticket() {
            TicketBuilder builder =
                    switch (this) {
                        case SHARES -> TicketBuilder.buy("30", "AAPL").limit("189.40");
                        case SHORT -> TicketBuilder.sell("30", "SPY").limit("511.10");
                        case PAIR -> TicketBuilder.buy("0.25", "EURUSD");
                        case TOO_MANY -> TicketBuilder.buy("9999", "AAPL").limit("189.40");
                    };
            return switch (this) {
                case SHARES, TOO_MANY ->
                        builder.stopLoss("182.00").target("210.00").risking("250").ticket();
                case SHORT -> builder.stopLoss("520.00").target("480.00").ticket();
                case PAIR -> builder.stopLoss("1.07500").target("1.12000").ticket();
            };
        }
    }

    @Setup
    public void prepare() {
        judged = Judged.of(asked);
        RiskDecision decision = judged.decision();
        if (decision.isApproved() == (asked == Asked.TOO_MANY)) {
            throw new IllegalStateException("Not what is measured: " + decision.breaches());
        }
    }

    @Benchmark
    public RiskDecision decide() {
        return GATE.decide(judged.view(), judged.ticket());
    }

    @Benchmark
    public String sealReceipt() {
        PreTradeView view = judged.view();
        return new Receipt(
                        new UUID(1, 1),
                        view.standing().accountId(),
                        Optional.of(new OrderId(new UUID(2, 2))),
                        view.at(),
                        1,
                        1,
                        1,
                        RiskRules.VERSION,
                        view,
                        judged.ticket(),
                        judged.decision())
                .hash(PREVIOUS);
    }
}
