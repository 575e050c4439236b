package io.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.RequestLog;
import io.gatehouse.application.port.RequestLog.Answer;
import io.gatehouse.application.port.RequestLog.Entry;
import io.gatehouse.domain.user.RequestKey;
import io.gatehouse.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** What every log of requests under idempotency keys does. */
public abstract class RequestLogContract {
    private static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");
    private static final Instant LEASE = NOW.plusSeconds(30);
    private static final Answer CREATED =
            new Answer(201, "application/json", Optional.of("{\"id\":1}"));

    private final RequestKey key = new RequestKey(new UserId(UUID.randomUUID()), "retry-1");

    protected abstract RequestLog log();

    @Test
    void givesANewKeyToOneOfSixteenAtOnce() throws InterruptedException {
        Callable<Boolean> take = () -> log().take(key, "f", NOW, LEASE).isPresent();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long winners =
                    threads.invokeAll(Stream.generate(() -> take).limit(16).toList()).stream()
                            .filter(future -> future.resultNow())
                            .count();
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    void keepsTheAnswerForEveryRetry() {
        log().take(key, "f", NOW, LEASE);
        log().answer(key, LEASE, CREATED);

        assertThat(log().find(key)).contains(new Entry("f", Optional.of(CREATED)));
        assertThat(log().take(key, "f", LEASE.plusSeconds(1), LEASE.plusSeconds(31))).isEmpty();
    }

    @Test
    void keepsAnAnswerWithoutItsBody() {
        log().take(key, "f", NOW, LEASE);
        log().answer(key, LEASE, new Answer(201, "application/json", Optional.empty()));

        assertThat(log().find(key).flatMap(Entry::answer))
                .contains(new Answer(201, "application/json", Optional.empty()));
    }

    @Test
    void letsALeaseThatRanOutBeTakenOverByTheSameRequestOnly() {
        log().take(key, "f", NOW, LEASE);

        assertThat(log().take(key, "f", LEASE.minusSeconds(1), LEASE.plusSeconds(29))).isEmpty();
        assertThat(log().take(key, "other", LEASE, LEASE.plusSeconds(30))).isEmpty();
        assertThat(log().take(key, "f", LEASE, LEASE.plusSeconds(30)))
                .contains(LEASE.plusSeconds(30));
    }

    @Test
    void ignoresAHolderWhoseLeaseWasTakenOver() {
        log().take(key, "f", NOW, LEASE);
        log().take(key, "f", LEASE, LEASE.plusSeconds(30));

        log().answer(key, LEASE, CREATED);
        log().release(key, LEASE);

        assertThat(log().find(key)).contains(new Entry("f", Optional.empty()));
    }

    @Test
    void givesAReleasedKeyToAnyRequest() {
        log().take(key, "f", NOW, LEASE);
        log().release(key, LEASE);

        assertThat(log().take(key, "other", NOW, LEASE)).contains(LEASE);
    }

    @Test
    void scopesKeysToTheirUser() {
        RequestKey sameTextOfAnother = new RequestKey(new UserId(UUID.randomUUID()), "retry-1");
        log().take(key, "f", NOW, LEASE);

        assertThat(log().take(sameTextOfAnother, "other", NOW, LEASE)).contains(LEASE);
    }

    @Test
    void forgetsSomeOfWhatIsOlder() {
        UserId user = new UserId(UUID.randomUUID());
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        log().take(new RequestKey(user, "a"), "f", longAgo, LEASE);
        log().take(new RequestKey(user, "b"), "f", longAgo.plusSeconds(1), LEASE);
        log().take(new RequestKey(user, "c"), "f", longAgo.plusSeconds(2), LEASE);

        log().forget(longAgo.plusSeconds(2), 1);
        assertThat(log().find(new RequestKey(user, "a"))).isEmpty();
        assertThat(log().find(new RequestKey(user, "b"))).isPresent();

        log().forget(longAgo.plusSeconds(2), 10);
        assertThat(log().find(new RequestKey(user, "b"))).isEmpty();
        assertThat(log().find(new RequestKey(user, "c"))).isPresent();
    }
}
