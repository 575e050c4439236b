package io.gatehouse.rest.http;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.DeskBusyException;
import io.gatehouse.application.port.DependencyDown;
import io.gatehouse.rest.http.json.Change;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** A small desk that uses every convention once. */
@Controller("/api/v1/test")
@Secured(SecurityRule.IS_ANONYMOUS)
class ConventionsController {
    enum Side {
        BUY,
        SELL
    }

    @Serdeable
    record Leg(String symbol, BigDecimal ratio) {}

    @Serdeable
    record TicketRequest(
            String instrument,
            Side side,
            BigDecimal quantity,
            @Nullable BigDecimal limitPrice,
            @Nullable Boolean reduceOnly,
            @Nullable Integer maxFills,
            @Nullable UUID signalId,
            @Nullable Instant validUntil,
            @Nullable List<Leg> legs,
            @Nullable Map<String, BigDecimal> caps) {}

    @Serdeable
    record TicketAnswer(
            String instrument,
            Side side,
            BigDecimal quantity,
            @Nullable BigDecimal limitPrice,
            @Nullable Instant validUntil,
            @Nullable Double sharpeRatio) {}

    @Serdeable
    record ProfileChanges(Change<BigDecimal> maxLeverage, Change<String> name) {}

    @Serdeable
    record ViolationAnswer(String check, BigDecimal limit) {}

    @Post("/tickets")
    @Status(HttpStatus.CREATED)
    TicketAnswer place(@Body TicketRequest request) {
        return new TicketAnswer(
                request.instrument(),
                request.side(),
                request.quantity(),
                request.limitPrice(),
                request.validUntil(),
                null);
    }

    @Post("/renewals")
    String renew() {
        return "renewed";
    }

    @Patch("/profile")
    Map<String, String> change(@Body ProfileChanges changes) {
        return Map.of("max_leverage", changes.maxLeverage().toString());
    }

    @Get("/tickets/{id}")
    UUID ticket(@PathVariable UUID id) {
        return id;
    }

    @Serdeable
    record FiguresAnswer(BigDecimal equity, @Exact BigDecimal tickSize, BigDecimal fees) {}

    @Get("/figures")
    FiguresAnswer figures() {
        BigDecimal eighths = new BigDecimal("100.123456785000");
        return new FiguresAnswer(eighths, new BigDecimal("0.000000000001"), new BigDecimal("1.50"));
    }

    @Get("/numbers")
    Page<Integer> numbers(PageRequest page) {
        int after = (int) (long) page.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        List<Integer> rows =
                IntStream.rangeClosed(after + 1, 120).limit(page.rowsToRead()).boxed().toList();
        return Page.of(page, rows, n -> n, Cursor::of);
    }

    @Get("/days")
    Page<Instant> days(PageRequest page) {
        List<Instant> rows = page.cursor().map(cursor -> cursor.instant(0)).stream().toList();
        return Page.of(page, rows, day -> day, Cursor::of);
    }

    @Get("/query")
    String query(
            @QueryValue("risk_percent") BigDecimal riskPercent,
            @QueryValue @Nullable Instant from,
            @QueryValue @Nullable Integer days,
            @QueryValue @Nullable Side side) {
        return riskPercent.toPlainString() + from + days + side;
    }

    @Get("/window")
    String window(TimeWindow window) {
        return window.from().map(Object::toString).orElse("ever")
                + " to "
                + window.to().map(Object::toString).orElse("ever");
    }

    @Get("/account")
    String account(AccountChoice choice) {
        return choice.explicit().map(Object::toString).orElse("default");
    }

    @Get("/wait")
    long wait(PreferredWait wait) {
        return wait.atMost().toSeconds();
    }

    @Get("/versioned")
    HttpResponse<String> versioned() {
        return Version.ok("v", 3);
    }

    @Put("/versioned")
    String write(IfMatch match) {
        match.require(3);
        return "written";
    }

    @Get("/refusals/{kind}")
    CompletableFuture<String> refusal(@PathVariable String kind) {
        return CompletableFuture.supplyAsync(() -> Refused.orValue(outcome(kind)));
    }

    private static Outcome<String> outcome(String kind) {
        return Outcome.refused(
                switch (kind) {
                    case "not_found" -> new Refusal.NotFound("order");
                    case "forbidden" -> new Refusal.Forbidden("Only the owner may do this.");
                    case "conflict" ->
                            new Refusal.Conflict("open_orders", "The account has open orders.");
                    case "not_supported" ->
                            new Refusal.NotSupported("trailing_stop_percent", "is not built yet");
                    case "stale" -> new Refusal.StaleVersion("4");
                    default -> Refusal.Invalid.of("amount", "must be positive");
                });
    }

    @Get("/denied")
    String denied() {
        throw new Refused(
                Problem.of(HttpStatus.FORBIDDEN, "risk_denied", "1 limit would be broken.")
                        .with(
                                "violations",
                                List.of(new ViolationAnswer("max_leverage", new BigDecimal("2.0"))))
                        .with("binding_check", null));
    }

    @Get("/defect")
    String defect() {
        throw new IllegalStateException("secret-word at io.gatehouse.Something");
    }

    @Get("/down")
    String down() {
        throw new IllegalStateException(
                "tx", new DependencyDown("The database", new java.io.IOException("refused")));
    }

    @Get("/busy")
    String busy() {
        throw new java.util.concurrent.CompletionException(new DeskBusyException());
    }

    @Get("/secured")
    @Secured("OWNER")
    String secured() {
        return "never";
    }
}
