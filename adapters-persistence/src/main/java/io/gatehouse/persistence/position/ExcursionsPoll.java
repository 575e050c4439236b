package io.gatehouse.persistence.position;

import io.gatehouse.persistence.Poll;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

/** Measures open round trips by the marks seen, every {@code gatehouse.excursions.pace}. */
@Singleton
@Requires(property = Poll.SERVING, notEquals = StringUtils.FALSE)
final class ExcursionsPoll {
    private final JdbcExcursions excursions;
    private final Poll poll = new Poll("the marks of trades");

    ExcursionsPoll(JdbcExcursions excursions) {
        this.excursions = excursions;
    }

    @Scheduled(fixedDelay = "${gatehouse.excursions.pace:1s}")
    void look() {
        poll.run(excursions::extend);
    }
}
