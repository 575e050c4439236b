package io.gatehouse.rest.http.once;

import io.gatehouse.application.Refusal;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;

import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often it really ran. */
@Controller("/api/v1/counter")
@Secured(SecurityRule.IS_ANONYMOUS)
class CounterController {
    private final AtomicInteger runs = new AtomicInteger();
    private volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

    @Serdeable
    record DepositRequest(BigDecimal amount) {}

    @Serdeable
    record DepositAnswer(int run, BigDecimal amount) {}

    @Once
    @Post("/deposits")
    @Status(HttpStatus.CREATED)
    DepositAnswer deposit(@Body DepositRequest request) {
        return new DepositAnswer(runs.incrementAndGet(), request.amount());
    }

    /** Answers when the test lets it. */
    @Once
    @Post("/slow")
    CompletableFuture<DepositAnswer> slow(@Body DepositRequest request) {
        return gate.thenApply(done -> new DepositAnswer(runs.incrementAndGet(), request.amount()));
    }

    @Once
    @Post("/refused")
    DepositAnswer refused() {
        throw new Refused(Problem.invalid("amount", "run " + runs.incrementAndGet()));
    }

    @Once
    @Post("/early")
    DepositAnswer early(@Body DepositRequest request) {
        if (runs.incrementAndGet() == 1) {
            throw new Refused(
                    Problem.of(new Refusal.NotYet("price_unconfirmed", "The first is early.")));
        }
        return new DepositAnswer(runs.get(), request.amount());
    }

    @Once
    @Post("/broken")
    DepositAnswer broken(@Body DepositRequest request) {
        if (runs.incrementAndGet() == 1) {
            throw new IllegalStateException("the first run breaks");
        }
        return new DepositAnswer(runs.get(), request.amount());
    }

    @Once(keepsAnswer = false)
    @Post("/secrets")
    DepositAnswer secret(@Body DepositRequest request) {
        return new DepositAnswer(runs.incrementAndGet(), request.amount());
    }

    @Post("/orders")
    String order(CreationId id) {
        return id.clientOrderId().orElse("none")
                + " "
                + id.uuid().map(Object::toString).orElse("none");
    }

    int runs() {
        return runs.get();
    }

    void reset() {
        runs.set(0);
    }

    void close() {
        gate = new CompletableFuture<>();
    }

    void open() {
        gate.complete(null);
    }
}
