package io.gatehouse.rest.http.once;

import io.gatehouse.application.user.ClaimRequest;
import io.gatehouse.application.user.ClaimRequest.Claim;
import io.gatehouse.domain.user.RequestKey;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.RouteAttributes;

import jakarta.inject.Named;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/**
 * Runs what {@link Once} marks at most once per key. Only requests with the header leave the event
 * loop for it.
 */
@ServerFilter("/api/**")
final class OnceFilter implements Ordered {
    private static final String ATTRIBUTE = "gatehouse.once";

    private final ClaimRequest claimRequest;
    private final OnceAnswers answers;
    private final ExecutorService blocking;

    OnceFilter(
            ClaimRequest claimRequest,
            OnceAnswers answers,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.claimRequest = claimRequest;
        this.answers = answers;
        this.blocking = blocking;
    }

    @Override
    public int getOrder() {
        // After the caller is known and counted.
        return ServerFilterPhase.SECURITY.after() + 1;
    }

    @RequestFilter
    CompletionStage<HttpRequest<?>> claim(ServerHttpRequest<?> request) {
        Optional<RequestKey> key =
                request.getHeaders().contains(RequestKeys.HEADER) && once(request).isPresent()
                        ? RequestKeys.of(request)
                        : Optional.empty();
        return key.map(RequestKeys::digested)
                .map(digested -> claim(request, digested))
                .orElseGet(() -> CompletableFuture.completedStage(request));
    }

    private static Optional<AnnotationMetadata> once(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .map(route -> route.getAnnotationMetadata())
                .filter(metadata -> metadata.hasAnnotation(Once.class));
    }

    private CompletionStage<HttpRequest<?>> claim(ServerHttpRequest<?> request, RequestKey key) {
        return request.byteBody()
                .split(SplitBackpressureMode.FASTEST)
                .buffer()
                .thenApplyAsync(body -> begin(request, key, bytes(body)), blocking)
                // Back to where bodies are read: the controller's arguments are bound next.
                .thenApplyAsync(Function.identity(), eventLoopOf(request));
    }

    private static Executor eventLoopOf(ServerHttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> netty
                ? netty.getChannelHandlerContext().executor()
                : Runnable::run;
    }

    private static byte[] bytes(CloseableAvailableByteBody body) {
        try (body) {
            return body.toByteArray();
        }
    }

    private HttpRequest<?> begin(HttpRequest<?> request, RequestKey key, byte[] body) {
        Claim claim =
                claimRequest.claim(
                        new ClaimRequest.Command(key, RequestKeys.fingerprint(request, body)));
        return switch (claim) {
            case Claim.Run run ->
                    request.setAttribute(
                            ATTRIBUTE, new Running(key, run.leaseEnds(), keepsAnswer(request)));
            case Claim.Replay replay -> throw new AnsweredBefore(replay.answer());
            case Claim.Running running -> throw OnceAnswers.running();
            case Claim.Taken taken -> throw OnceAnswers.taken();
        };
    }

    private static boolean keepsAnswer(HttpRequest<?> request) {
        return once(request)
                .flatMap(metadata -> metadata.booleanValue(Once.class, "keepsAnswer"))
                .orElse(true);
    }

    @ResponseFilter
    CompletionStage<MutableHttpResponse<?>> settle(
            HttpRequest<?> request, MutableHttpResponse<?> response) {
        return request.getAttribute(ATTRIBUTE, Running.class)
                .map(running -> settle(running, response))
                .orElseGet(() -> CompletableFuture.completedStage(response));
    }

    private CompletionStage<MutableHttpResponse<?>> settle(
            Running running, MutableHttpResponse<?> response) {
        return CompletableFuture.runAsync(() -> answers.settle(running, response), blocking)
                .thenApply(done -> response);
    }
}
