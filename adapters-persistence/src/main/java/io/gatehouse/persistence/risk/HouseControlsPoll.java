package io.gatehouse.persistence.risk;

import io.gatehouse.persistence.Poll;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

/** Keeps level what this node knows of the controls, where a pace for it is set. */
@Singleton
@Requires(property = HouseControlsPoll.PACE)
@Requires(property = Poll.SERVING, notEquals = StringUtils.FALSE)
final class HouseControlsPoll {
    static final String PACE = "gatehouse.controls.poll-milliseconds";

    private final JdbcHouseControls controls;
    private final Poll poll = new Poll("halts and platform limits");

    HouseControlsPoll(JdbcHouseControls controls) {
        this.controls = controls;
    }

    @Scheduled(fixedDelay = "${" + PACE + "}ms")
    void look() {
        poll.run(controls::refresh);
    }
}
