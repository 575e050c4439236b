package io.gatehouse.rest.broker;

import io.gatehouse.application.account.sync.SyncAccount.Report;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalLogin;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.order.Side;
import io.gatehouse.rest.http.json.LargeBody;
import io.gatehouse.rest.http.json.Scalar;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A terminal's account at one instant, in the account's currency. */
@LargeBody
@Serdeable.Deserializable
record SyncRequest(
        Scalar accountNumber,
        String accountServer,
        BigDecimal balance,
        BigDecimal equity,
        BigDecimal margin,
        BigDecimal freeMargin,
        BigDecimal leverage,
        String currency,
        List<PositionRequest> positions,
        List<DealRequest> deals,
        Instant at) {

    /** An open position; a stop or target of 0 is none, as terminals have it. */
    @Serdeable.Deserializable
    record PositionRequest(
            Scalar ticket,
            String symbol,
            Side side,
            BigDecimal lots,
            BigDecimal price,
            @Nullable BigDecimal sl,
            @Nullable BigDecimal tp) {}

    /** Money that a deal moved, a gain more than zero; in what, when, and its note if told. */
    @Serdeable.Deserializable
    record DealRequest(
            Scalar ticket,
            TerminalDeal.Kind kind,
            BigDecimal amount,
            @Nullable String symbol,
            @Nullable Instant at,
            @Nullable String comment) {}

    /** The report, or a problem that lists every wrong field. */
    Report report() {
        SyncFields fields = new SyncFields();
        Optional<CurrencyCode> money = fields.currency(currency);
        fields.check(
                TerminalLogin.isName(accountNumber.text()),
                "account_number",
                "has 1 to 64 characters");
        fields.check(
                TerminalLogin.isName(accountServer), "account_server", "has 1 to 64 characters");
        fields.check(margin.signum() >= 0, "margin", "must be zero or more");
        fields.check(
                leverage.signum() == 0 || leverage.compareTo(BigDecimal.ONE) >= 0,
                "leverage",
                "must be 0, or 1 or more");
        money.ifPresent(one -> fields.settled("balance", new Money(balance, one)));
        fields.positions(positions);
        money.ifPresent(one -> fields.deals(deals, one, at));
        fields.requireAllFine();
        return new Report(state(), money.orElseThrow(), deals(money.orElseThrow()));
    }

    private TerminalState state() {
        return new TerminalState(
                new TerminalLogin(accountNumber.text(), accountServer),
                new BrokerFigures(
                        Decimals.canonical(balance),
                        Decimals.canonical(equity),
                        Decimals.canonical(margin),
                        Decimals.canonical(freeMargin),
                        Decimals.canonical(leverage)),
                positions.stream().map(SyncFields::position).toList(),
                // No finer than what is stored.
                at.truncatedTo(ChronoUnit.MICROS));
    }

    private List<TerminalDeal> deals(CurrencyCode money) {
        List<TerminalDeal> read = new ArrayList<>();
        deals.forEach(deal -> read.add(SyncFields.deal(deal, money)));
        return read;
    }
}
