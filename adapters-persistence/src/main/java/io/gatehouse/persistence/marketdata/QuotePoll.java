package io.gatehouse.persistence.marketdata;

import io.gatehouse.application.marketdata.TellQuotes;
import io.gatehouse.persistence.Poll;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

/** Brings quotes that other nodes have recorded to this one's listeners, where a pace is set. */
@Singleton
@Requires(property = QuotePoll.PACE)
@Requires(property = Poll.SERVING, notEquals = StringUtils.FALSE)
final class QuotePoll {
    static final String PACE = "gatehouse.market-data.poll-milliseconds";

    private final JdbcMarketData marketData;
    private final TellQuotes tellQuotes;
    private final Poll poll = new Poll("quotes");

    QuotePoll(JdbcMarketData marketData, TellQuotes tellQuotes) {
        this.marketData = marketData;
        this.tellQuotes = tellQuotes;
    }

    @Scheduled(fixedDelay = "${" + PACE + "}ms")
    void look() {
        poll.run(() -> tellQuotes.tell(marketData::refresh));
    }
}
