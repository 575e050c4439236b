package io.gatehouse.persistence.instrument;

import io.gatehouse.persistence.Poll;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

/** Keeps this node's catalogue level with the others', where a pace for it is set. */
@Singleton
@Requires(property = CataloguePoll.PACE)
@Requires(property = Poll.SERVING, notEquals = StringUtils.FALSE)
final class CataloguePoll {
    static final String PACE = "gatehouse.instruments.poll-milliseconds";

    private final JdbcInstrumentCatalogue catalogue;
    private final Poll poll = new Poll("instruments");

    CataloguePoll(JdbcInstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Scheduled(fixedDelay = "${" + PACE + "}ms")
    void look() {
        poll.run(catalogue::refresh);
    }
}
