package io.gatehouse.rest.broker;

import static java.time.temporal.ChronoUnit.MICROS;

import io.gatehouse.application.FreeText;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalPosition;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Money;
import io.gatehouse.rest.broker.SyncRequest.DealRequest;
import io.gatehouse.rest.broker.SyncRequest.PositionRequest;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.json.Scalar;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the fields of a sync and gathers what is wrong with them. */
final class SyncFields {
    private static final int MOST_ROWS = 1000;
    private static final int LONGEST_TEXT = 64;

    /** How far the broker's clock may be ahead of the terminal's. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /** Digits of the largest ticket, an unsigned 64-bit number. */
    private static final int TICKET_DIGITS = 20;

    private final List<FieldError> errors = new ArrayList<>();

    void requireAllFine() {
        if (!errors.isEmpty()) {
            throw new Refused(Problem.invalid("invalid", errors));
        }
    }

    void check(boolean fine, String field, String message) {
        if (!fine) {
            errors.add(new FieldError(field, message));
        }
    }

    Optional<CurrencyCode> currency(String text) {
        try {
            return Optional.of(new CurrencyCode(text));
        } catch (IllegalArgumentException e) {
            check(false, "currency", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    void settled(String field, Money money) {
        check(
                money.settled().equals(money),
                field,
                "has at most " + money.currency().scale() + " decimals");
    }

    void positions(List<PositionRequest> positions) {
        check(positions.size() <= MOST_ROWS, "positions", "has at most " + MOST_ROWS + " rows");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < positions.size(); i++) {
            String row = "positions[" + i + "].";
            position(row, positions.get(i));
            String number = ticketNumber(positions.get(i).ticket());
            check(seen.add(number), row + "ticket", "is listed twice");
        }
    }

    private void position(String row, PositionRequest position) {
        ticket(row, position.ticket().text());
        text(row + "symbol", position.symbol());
        check(position.lots().signum() > 0, row + "lots", "must be more than zero");
        check(position.price().signum() > 0, row + "price", "must be more than zero");
        check(isPriceOrNone(position.sl()), row + "sl", "must be zero or more");
        check(isPriceOrNone(position.tp()), row + "tp", "must be zero or more");
    }

    /** The deals of a state of that instant. */
    void deals(List<DealRequest> deals, CurrencyCode currency, Instant at) {
        check(deals.size() <= MOST_ROWS, "deals", "has at most " + MOST_ROWS + " rows");
        Set<TerminalDeal.Key> seen = new HashSet<>();
        for (int i = 0; i < deals.size(); i++) {
            String row = "deals[" + i + "].";
            TerminalDeal deal = deal(deals.get(i), currency);
            ticket(row, deal.key().ticket());
            settled(row + "amount", deal.amount());
            check(seen.add(deal.key()), row + "ticket", "is listed twice for its kind");
            details(row, deal.details(), at);
        }
    }

    private void details(String row, TerminalDeal.Details details, Instant stateAt) {
        details.symbol().ifPresent(symbol -> text(row + "symbol", symbol));
        details.comment().ifPresent(comment -> text(row + "comment", comment));
        boolean isMade =
                details.at().filter(at -> at.isAfter(stateAt.plus(CLOCKS_DIFFER))).isEmpty();
        check(isMade, row + "at", "lies over a minute after the state's");
    }

    private void text(String field, String text) {
        FreeText.objection(field, text, LONGEST_TEXT)
                .ifPresent(error -> check(false, field, error.message()));
    }

    private void ticket(String row, String text) {
        check(isTicket(text), row + "ticket", "must be a whole number of at most 20 digits");
    }

    private static boolean isTicket(String text) {
        return !text.isEmpty()
                && text.length() <= TICKET_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Without leading zeros: one number is one ticket, however it is written. */
    private static String ticketNumber(Scalar ticket) {
        return isTicket(ticket.text()) ? new BigInteger(ticket.text()).toString() : ticket.text();
    }

    private static boolean isPriceOrNone(@Nullable BigDecimal price) {
        return price == null || price.signum() >= 0;
    }

    static TerminalPosition position(PositionRequest position) {
        return new TerminalPosition(
                ticketNumber(position.ticket()),
                position.symbol(),
                position.side(),
                Decimals.canonical(position.lots()),
                Decimals.canonical(position.price()),
                price(position.sl()),
                price(position.tp()));
    }

    private static Optional<BigDecimal> price(@Nullable BigDecimal orNone) {
        return Optional.ofNullable(orNone)
                .filter(price -> price.signum() != 0)
                .map(Decimals::canonical);
    }

    static TerminalDeal deal(DealRequest deal, CurrencyCode currency) {
        return new TerminalDeal(
                new TerminalDeal.Key(ticketNumber(deal.ticket()), deal.kind()),
                new Money(deal.amount(), currency),
                new TerminalDeal.Details(
                        Optional.ofNullable(deal.symbol()),
                        Optional.ofNullable(deal.at()).map(at -> at.truncatedTo(MICROS)),
                        Optional.ofNullable(deal.comment())));
    }
}
