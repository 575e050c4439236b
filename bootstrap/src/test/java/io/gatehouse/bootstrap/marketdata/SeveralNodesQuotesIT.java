package io.gatehouse.bootstrap.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.marketdata.RecordQuotes;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class SeveralNodesQuotesIT {
    private static final Actor FEED =
            new Actor(new UserId(new UUID(3, 1)), Role.FEED, Optional.empty());

    private static TestServer one;
    private static TestServer other;

    @BeforeAll
    static void start() {
        TestDatabase database = TestDatabase.fresh();
        one = TestServer.start(database, Map.of());
        other = TestServer.start(database, Map.of());
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void hearOfOneAnothersQuotes() throws InterruptedException {
        Instant at = Instant.parse("2026-03-02T09:00:00.123456Z");
        RecordQuotes.Offer offer =
                new RecordQuotes.Offer(
                        "BTC",
                        Optional.of("64999.5"),
                        Optional.of("65000.5"),
                        Optional.empty(),
                        Optional.of(at.toString()));

        Outcome<RecordQuotes.Result> outcome =
                one.bean(RecordQuotes.class).record(FEED, new RecordQuotes.Command(List.of(offer)));

        Quote quote = Quote.of(new Symbol("BTC"), Price.of("64999.5"), Price.of("65000.5"), at);
        assertThat(outcome).isEqualTo(Outcome.done(new RecordQuotes.Result(1, 0, List.of())));
        assertThat(one.bean(HeardQuotes.class).next()).isEqualTo(quote);
        assertThat(other.bean(HeardQuotes.class).next()).isEqualTo(quote);
    }
}
