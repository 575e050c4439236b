package io.gatehouse.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import io.gatehouse.application.order.ApplyExecution;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.order.OrderId;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class ForeignReportIT {
    private static final String LOGGER = "io.gatehouse.application.order.ReportTask";

    @Test
    void isLoggedWithTheOrderThatItNames() {
        AccountId account =
                new AccountId(UUID.fromString(Trader.join(TestServer.shared()).account()));
        OrderId order = new OrderId(UUID.randomUUID());
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(LOGGER);
        logger.addAppender(log);
        try {
            TestServer.shared()
                    .bean(ApplyExecution.class)
                    .accept(
                            List.of(
                                    new BrokerEvent.Acknowledged(
                                            new BrokerEvent.Subject(BrokerId.PAPER, account, order),
                                            "key-1",
                                            "B-1",
                                            Instant.parse("2026-03-02T09:00:00Z"))));
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Report key-1 of paper names order " + order + ", which is not here");
    }
}
