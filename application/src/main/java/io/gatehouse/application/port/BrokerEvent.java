package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** News from a broker about one order of ours; the key makes a repeated delivery harmless. */
public sealed interface BrokerEvent {
    Subject subject();

    /** Unique for the fact at this broker: the same fact delivered twice has the same key. */
    String key();

    Instant at();

    /** Which order of which account the news is about. */
    record Subject(BrokerId broker, AccountId accountId, OrderId orderId) {}

    /** The broker has the order working. */
    record Acknowledged(Subject subject, String key, String brokerOrderId, Instant at)
            implements BrokerEvent {}

    /** The stop price was touched; with the terms as the broker has them, where it says so. */
    record Triggered(
            Subject subject, String key, Optional<BrokerGateway.Replacement> terms, Instant at)
            implements BrokerEvent {}

    /**
     * One execution; fee is a positive cost in the instrument's currency. With the order's terms as
     * the broker has them, where it says so.
     */
    record Executed(
            Subject subject,
            String key,
            Quantity quantity,
            Price price,
            Optional<Price> requestedPrice,
            Optional<BrokerGateway.Replacement> terms,
            BigDecimal fee,
            Instant at)
            implements BrokerEvent {
        /** The same of a part of it. */
        public Executed ofPart(Quantity part) {
            return new Executed(
                    subject,
                    key,
                    part,
                    price,
                    requestedPrice,
                    terms,
                    Decimals.proRata(fee, part.value(), quantity.value()),
                    at);
        }
    }

    record Canceled(Subject subject, String key, String reason, Instant at)
            implements BrokerEvent {}

    record Replaced(Subject subject, String key, BrokerGateway.Replacement to, Instant at)
            implements BrokerEvent {}

    record Expired(Subject subject, String key, Instant at) implements BrokerEvent {}

    record Rejected(Subject subject, String key, RejectCode code, String text, Instant at)
            implements BrokerEvent {}

    /** The order never left for its broker, as is known for certain. */
    record NotSent(Subject subject, String key, String why, Instant at) implements BrokerEvent {}

    /** A cancel or replace was refused; the order stands. */
    record CommandRejected(Subject subject, String key, String text, Instant at)
            implements BrokerEvent {}
}
