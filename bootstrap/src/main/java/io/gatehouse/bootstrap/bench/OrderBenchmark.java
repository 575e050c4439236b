package io.gatehouse.bootstrap.bench;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Measures durable, gated and filled orders over HTTP, the same without batching, and what the
 * database alone does with the same rows.
 */
public final class OrderBenchmark {
    private static final int RATIO_DIGITS = 2;

    private final Path parent;
    private final boolean keeps;
    private final PrintWriter out;

    /** Its data lies under that directory; it is kept afterwards only when asked for. */
    public OrderBenchmark(Path parent, boolean keeps, PrintWriter out) {
        this.parent = parent;
        this.keeps = keeps;
        this.out = out;
    }

    /** True when every order passed and was filled. */
    public boolean run(BenchPlan plan) throws InterruptedException {
        try (BenchHome home = BenchHome.under(parent, keeps)) {
            say("machine        " + Machine.description(home.path()));
            say("load           " + describe(plan));
            return measureAll(plan, home);
        }
    }

    private boolean measureAll(BenchPlan plan, BenchHome home) throws InterruptedException {
        Measured first = measure(plan, home, Optional.empty());
        boolean isClean = first.figures().errors() == 0;
        if (!plan.isUnbatched()) {
            Measured single = measure(plan.unbatched(), home, Optional.of(first.desk()));
            isClean &= single.figures().errors() == 0;
        }
        PgbenchScript script = PgbenchScript.write(Path.of(""), first.desk().accounts());
        say("wrote          " + script.file());
        compare(first.figures(), new Pgbench(home.path(), script).run(plan));
        if (keeps) {
            say("kept           GATEHOUSE_HOME=" + home.path());
        }
        return isClean;
    }

    /** A run, and whom it ran for. */
    private record Measured(BenchDesk desk, BenchFigures figures) {}

    private Measured measure(BenchPlan plan, BenchHome home, Optional<BenchDesk> before) {
        try (BenchServer server = BenchServer.start(home.path(), home.password(), plan.batch())) {
            BenchDesk desk =
                    before.map(known -> known.again(server.address(), home.password()))
                            .orElseGet(
                                    () ->
                                            BenchDesk.open(
                                                    server.address(),
                                                    home.password(),
                                                    plan.accounts()));
            try (QuoteKeeper _ = QuoteKeeper.start(desk)) {
                OrderLoad load = new OrderLoad(desk, plan);
                BenchFigures figures = load.run();
                say(figures.line(plan.title()));
                load.firstError().ifPresent(answer -> say("first error    " + answer));
                return new Measured(desk, figures);
            }
        }
    }

    private void compare(BenchFigures ours, Optional<Pgbench.Result> theirs) {
        if (theirs.isEmpty()) {
            say("pgbench        not on the PATH");
            return;
        }
        Pgbench.Result result = theirs.get();
        say(
                "pgbench        "
                        + result.ordersPerSecond()
                        + " orders/s with "
                        + result.clients()
                        + " clients");
        BigDecimal ratio =
                ours.ordersPerSecond()
                        .divide(result.ordersPerSecond(), RATIO_DIGITS, RoundingMode.HALF_EVEN);
        say("ratio          " + ratio + " x pgbench");
    }

    private static String describe(BenchPlan plan) {
        return plan.connections()
                + " connections, "
                + plan.accounts()
                + " accounts, "
                + plan.length().toSeconds()
                + " s after "
                + plan.warmUp().toSeconds()
                + " s of warm-up; market orders that pass and fill, fsync on";
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
