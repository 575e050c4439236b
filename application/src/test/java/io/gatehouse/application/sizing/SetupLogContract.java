package io.gatehouse.application.sizing;

import static io.gatehouse.application.port.Specimens.EURUSD;
import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.Rollback;
import io.gatehouse.application.port.SetupLog;
import io.gatehouse.application.port.SetupLog.Query;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.sizing.Entries;
import io.gatehouse.domain.sizing.SizeCap;
import io.gatehouse.domain.sizing.SizedSetup;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every log of setups does. */
public abstract class SetupLogContract {
    private final AccountId account = accountId();
    private final SizedSetup approved = approved(account, NINE, "s-1");
    private final SizedSetup refused = refused(account, NINE.plus(Duration.ofMinutes(1)), "s-1");
    private final SizedSetup later = approved(account, NINE.plus(Duration.ofMinutes(2)), "s-2");

    protected abstract SetupLog log();

    protected abstract Transactions transactions();

    @Test
    void keepsEveryFigure() {
        append(approved);

        assertThat(page(Optional.empty(), Optional.empty())).containsExactly(approved);
    }

    @Test
    void keepsWhatWasRefusedWithoutFigures() {
        append(refused);

        assertThat(page(Optional.empty(), Optional.empty())).containsExactly(refused);
    }

    @Test
    void keepsTheSizeOfASignalsOrder() {
        UUID signal = id(NINE);
        SizedSetup ordered =
                signalled(
                        new SizedSetup.Signalled(
                                signal,
                                EURUSD,
                                Side.BUY,
                                Optional.of(Price.of("1.1")),
                                Price.of("1.09"),
                                Optional.of(Price.of("1.12")),
                                new BigDecimal("0.5"),
                                new BigDecimal("1.25")),
                        SizedSetup.Result.approved(
                                Quantity.of("1.25"), new BigDecimal("4578.75"), Optional.empty()));
        SizedSetup unpriced =
                signalled(
                        new SizedSetup.Signalled(
                                signal,
                                EURUSD,
                                Side.SELL,
                                Optional.empty(),
                                Price.of("1.2"),
                                Optional.empty(),
                                BigDecimal.ONE,
                                new BigDecimal("2.5")),
                        SizedSetup.Result.refused(new SizeCap("price_missing", "No price.")));
        append(ordered, unpriced);

        assertThat(page(Optional.of(signal.toString()), Optional.empty()))
                .containsExactlyInAnyOrder(ordered, unpriced);
    }

    private SizedSetup signalled(SizedSetup.Signalled signalled, SizedSetup.Result result) {
        return new SizedSetup(
                id(NINE),
                account,
                NINE,
                signalled,
                new BigDecimal("2.5"),
                approved.means(),
                result);
    }

    @Test
    void listsTheNewestOfOneAccountFirst() {
        append(approved, refused, later, approved(accountId(), NINE, "s-1"));

        assertThat(page(Optional.empty(), Optional.empty()))
                .containsExactly(later, refused, approved);
        assertThat(page(Optional.empty(), Optional.empty(), Optional.empty(), 2))
                .containsExactly(later, refused);
        assertThat(page(Optional.empty(), Optional.empty(), Optional.of(refused.id()), 9))
                .containsExactly(approved);
    }

    @Test
    void findsThoseOfASignalAndThoseApprovedOrNot() {
        append(approved, refused, later);

        assertThat(page(Optional.of("s-1"), Optional.empty())).containsExactly(refused, approved);
        assertThat(page(Optional.empty(), Optional.of(true))).containsExactly(later, approved);
        assertThat(page(Optional.of("s-1"), Optional.of(false))).containsExactly(refused);
        assertThat(page(Optional.of("s-3"), Optional.empty())).isEmpty();
    }

    @Test
    void keepsNothingThatWasRolledBack() {
        Rollback.after(transactions(), () -> log().append(List.of(approved)));

        assertThat(page(Optional.empty(), Optional.empty())).isEmpty();
    }

    private void append(SizedSetup... setups) {
        transactions().run(() -> log().append(List.of(setups)));
    }

    private List<SizedSetup> page(Optional<String> signal, Optional<Boolean> wanted) {
        return page(signal, wanted, Optional.empty(), 9);
    }

    private List<SizedSetup> page(
            Optional<String> signal, Optional<Boolean> wanted, Optional<UUID> before, int limit) {
        return log().page(new Query(account, signal, wanted, before, limit));
    }

    private static SizedSetup approved(AccountId account, Instant at, String signal) {
        return new SizedSetup(
                id(at),
                account,
                at,
                new SizedSetup.Asked(
                        Optional.of(signal),
                        EURUSD,
                        Side.SELL,
                        Price.of("1.1"),
                        new BigDecimal("100"),
                        Optional.of(new BigDecimal("250.5"))),
                new BigDecimal("3"),
                Optional.of(
                        new SizedSetup.Means(
                                new BigDecimal("50000"),
                                new BigDecimal("50010.25"),
                                new BigDecimal("12.5"),
                                new BigDecimal("49997.75"),
                                entries("750", "525", "225"))),
                SizedSetup.Result.approved(
                        entries("0.75", "0.52", "0.22").map(Quantity::new),
                        entries("2747.25", "1904.76", "805.86"),
                        Optional.of(new SizeCap("leverage", "Leverage 6 exceeds limit 5."))));
    }

    private static SizedSetup refused(AccountId account, Instant at, String signal) {
        return new SizedSetup(
                id(at),
                account,
                at,
                new SizedSetup.Asked(
                        Optional.of(signal),
                        EURUSD,
                        Side.BUY,
                        Price.of("1.1"),
                        BigDecimal.ZERO,
                        Optional.empty()),
                new BigDecimal("0.1"),
                Optional.empty(),
                SizedSetup.Result.refused(new SizeCap("stop_distance", "No distance.")));
    }

    private static Entries<BigDecimal> entries(String first, String second, String third) {
        return new Entries<>(first, second, third).map(BigDecimal::new);
    }
}
