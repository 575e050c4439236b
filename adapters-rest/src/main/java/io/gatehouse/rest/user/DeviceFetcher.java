package io.gatehouse.rest.user;

import io.gatehouse.application.user.AuthenticateDevice;
import io.gatehouse.application.user.AuthenticateDevice.Command;
import io.gatehouse.application.user.AuthenticateDevice.Fault;
import io.gatehouse.application.user.AuthenticateDevice.Result;
import io.gatehouse.application.user.SignedIn;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.rest.http.Refused;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import reactor.core.publisher.Mono;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** Finds out which terminal calls by the signature over its call and body. */
@Singleton
@Requires(beans = AuthenticateDevice.class)
final class DeviceFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceFetcher.class);
    private static final String PATH = "/api/v1/mt5/";

    private final AuthenticateDevice authenticateDevice;
    private final ExecutorService blocking;

    DeviceFetcher(
            AuthenticateDevice authenticateDevice,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.authenticateDevice = authenticateDevice;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return request instanceof ServerHttpRequest<?> signed
                        && request.getPath().startsWith(PATH)
                        && request.getHeaders().contains(DeviceHeaders.KEY_ID)
                ? Mono.fromCompletionStage(() -> authentication(signed))
                : Mono.empty();
    }

    private CompletionStage<Authentication> authentication(ServerHttpRequest<?> request) {
        return request.byteBody()
                .split(SplitBackpressureMode.FASTEST)
                .buffer()
                .thenApplyAsync(body -> authenticated(request, bytes(body)), blocking)
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

    private Authentication authenticated(HttpRequest<?> request, byte[] body) {
        Command command = DeviceHeaders.read(request, body);
        return switch (authenticateDevice.authenticate(command)) {
            case Result.Signed(ApiKey key) -> {
                DeviceCalls.note(request, key);
                yield SignedInAuthentication.of(new SignedIn.ByKey(key.actor(), key.id()));
            }
            case Result.Replayed(ApiKey key) -> {
                DeviceCalls.note(request, key);
                throw refused(command, "nonce_replayed", "The nonce was used before.");
            }
            case Result.Refused(Fault fault, Optional<ApiKey> named) -> {
                named.ifPresent(key -> DeviceCalls.note(request, key));
                throw refused(command, fault);
            }
        };
    }

    private static Refused refused(Command command, Fault fault) {
        return switch (fault) {
            case UNKNOWN_KEY ->
                    refused(command, "device_key_unknown", "No such key of a device is in force.");
            case UNREADABLE_KEY ->
                    refused(
                            command,
                            "device_key_unreadable",
                            "The key cannot be read here any more; make the device a new one.");
            case BAD_SIGNATURE ->
                    refused(command, "signature_invalid", "The signature is not that of the call.");
            case OUT_OF_TIME ->
                    refused(
                            command,
                            "timestamp_out_of_window",
                            "The timestamp is more than 60 seconds from the time of the server.");
        };
    }

    private static Refused refused(Command command, String code, String detail) {
        LOG.warn("A call signed as device key {} was refused: {}", command.key(), code);
        return DeviceHeaders.refused(code, detail);
    }
}
