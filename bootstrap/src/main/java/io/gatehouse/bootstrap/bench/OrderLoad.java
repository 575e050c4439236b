package io.gatehouse.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Optional;

/**
 * All connections on one thread, because the load must leave the processors to the server: a closed
 * loop in which each connection has one order on its way.
 */
final class OrderLoad {
    private static final int MEDIAN = 50;
    private static final int ALL_BUT_ONE = 99;
    private static final long LONGEST_WAIT_MILLIS = 100;

    private final BenchDesk desk;
    private final BenchPlan plan;
    private final Latencies latencies = new Latencies();
    private long errors;
    private Optional<String> firstError = Optional.empty();
    private long measuredFrom;

    OrderLoad(BenchDesk desk, BenchPlan plan) {
        this.desk = desk;
        this.plan = plan;
    }

    BenchFigures run() {
        try (Selector selector = Selector.open()) {
            long start = System.nanoTime();
            measuredFrom = start + plan.warmUp().toNanos();
            begin(selector);
            drive(selector, measuredFrom + plan.length().toNanos());
            return figures(Duration.ofNanos(System.nanoTime() - measuredFrom));
        } catch (IOException broken) {
            throw new UncheckedIOException("The server broke off under load.", broken);
        }
    }

    /** What the first wrong answer said. */
    Optional<String> firstError() {
        return firstError;
    }

    private void begin(Selector selector) throws IOException {
        for (int number = 0; number < plan.connections(); number++) {
            OrderConnection.open(desk, plan.run(), number, selector).send(System.nanoTime());
        }
    }

    private void drive(Selector selector, long end) throws IOException {
        while (System.nanoTime() < end) {
            selector.select(LONGEST_WAIT_MILLIS);
            for (SelectionKey ready : selector.selectedKeys()) {
                proceed((OrderConnection) ready.attachment());
            }
            selector.selectedKeys().clear();
        }
        for (SelectionKey key : selector.keys()) {
            ((OrderConnection) key.attachment()).close();
        }
    }

    private void proceed(OrderConnection connection) throws IOException {
        if (!connection.receive()) {
            return;
        }
        long now = System.nanoTime();
        if (!connection.isFilled()) {
            failed(connection);
        } else if (now >= measuredFrom) {
            latencies.add(now - connection.sentAt());
        }
        connection.send(now);
    }

    private void failed(OrderConnection connection) {
        errors++;
        if (firstError.isEmpty()) {
            firstError = Optional.of(connection.answer());
        }
    }

    private BenchFigures figures(Duration measured) {
        return new BenchFigures(
                latencies.count(),
                measured,
                latencies.percentile(MEDIAN),
                latencies.percentile(ALL_BUT_ONE),
                errors);
    }
}
