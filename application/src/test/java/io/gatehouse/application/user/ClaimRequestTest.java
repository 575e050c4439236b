package io.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.InMemoryRequestLog;
import io.gatehouse.application.port.MovableClock;
import io.gatehouse.application.port.RequestLog.Answer;
import io.gatehouse.application.user.ClaimRequest.Claim;
import io.gatehouse.domain.user.RequestKey;
import io.gatehouse.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

class ClaimRequestTest {
    private static final Instant LEASE = Instant.parse("2026-01-31T09:30:30Z");
    private static final Answer CREATED =
            new Answer(201, "application/json", Optional.of("{\"id\":1}"));

    private final MovableClock clock = new MovableClock("2026-01-31T09:30:00Z");
    private final InMemoryRequestLog log = new InMemoryRequestLog();
    private final ClaimRequest claimRequest =
            new ClaimRequest(
                    log,
                    clock,
                    new ClaimRequest.Terms(Duration.ofSeconds(30), Duration.ofHours(24)));
    private final SettleRequest settleRequest = new SettleRequest(log);
    private final RequestKey key = new RequestKey(new UserId(new UUID(1, 1)), "retry-1");

    @Test
    void runsTheFirstRequestUnderALease() {
        assertThat(claim("deposit 100")).isEqualTo(new Claim.Run(LEASE));
    }

    @Test
    void tellsARetryThatTheFirstIsStillRunning() {
        claim("deposit 100");
        clock.advance(Duration.ofSeconds(29));

        assertThat(claim("deposit 100")).isEqualTo(new Claim.Running());
    }

    @Test
    void replaysTheAnswerToARetry() {
        claim("deposit 100");
        settle(Optional.of(CREATED));

        assertThat(claim("deposit 100")).isEqualTo(new Claim.Replay(CREATED));
    }

    @Test
    void refusesTheKeyToAnotherRequestWhetherRunningOrAnswered() {
        claim("deposit 100");
        assertThat(claim("deposit 999")).isEqualTo(new Claim.Taken());

        settle(Optional.of(CREATED));
        assertThat(claim("deposit 999")).isEqualTo(new Claim.Taken());
    }

    @Test
    void runsARetryAgainAfterAFaultOfOurs() {
        claim("deposit 100");
        settle(Optional.empty());

        assertThat(claim("deposit 100")).isEqualTo(new Claim.Run(LEASE));
    }

    @Test
    void letsARetryTakeOverWhatACrashLeftBehind() {
        claim("deposit 100");
        clock.advance(Duration.ofSeconds(30));

        assertThat(claim("deposit 100"))
                .isEqualTo(new Claim.Run(Instant.parse("2026-01-31T09:31:00Z")));
    }

    @Test
    void keepsAnswersForTheirRetention() {
        claim("deposit 100");
        settle(Optional.of(CREATED));

        clock.advance(Duration.ofHours(24));
        assertThat(claim("deposit 100")).isEqualTo(new Claim.Replay(CREATED));
        clock.advance(Duration.ofMillis(1));
        assertThat(claim("deposit 100")).isInstanceOf(Claim.Run.class);
    }

    private Claim claim(String fingerprint) {
        return claimRequest.claim(new ClaimRequest.Command(key, fingerprint));
    }

    private void settle(Optional<Answer> answer) {
        settleRequest.settle(new SettleRequest.Command(key, LEASE, answer));
    }
}
