package io.gatehouse.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.user.UserId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

class SignalTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final UserId PROVIDER = new UserId(new UUID(0, 7));

    private final Signal signal =
            Signal.created(
                    new AccountId(new UUID(0, 1)),
                    new SignalId(new UUID(0, 5)),
                    PROVIDER,
                    buy("1.1", "1.09", "1.12", Optional.of(Quantity.of("2"))),
                    NINE,
                    TEN);

    @Test
    void lastsUntilTheInstantOfItsEnd() {
        assertThat(signal.at(TEN.minusNanos(1)).status()).isEqualTo(SignalStatus.PENDING);
        assertThat(signal.at(TEN).status()).isEqualTo(SignalStatus.EXPIRED);
        assertThat(signal.approved(TEN)).isEmpty();
        assertThat(signal.rejected(TEN)).isEmpty();
    }

    @Test
    void countsEveryAttemptAfterADenial() {
        Signal first = signal.approved(NINE).orElseThrow();
        Signal again = first.approved(NINE).orElseThrow();
        Signal second = denied(again).approved(NINE).orElseThrow();

        assertThat(first.orderName()).isEqualTo("signal-00000000-0000-0000-0000-000000000005");
        assertThat(again.orderName()).isEqualTo(first.orderName());
        assertThat(second.orderName()).isEqualTo(first.orderName() + "-2");
    }

    @Test
    void keepsItsOrderWhenItsTimeIsOver() {
        Signal placing = signal.approved(NINE).orElseThrow();

        assertThat(placing.at(TEN).status()).isEqualTo(SignalStatus.PLACING);
    }

    @Test
    void staysDeniedWhenItsTimeIsOver() {
        Signal denied = denied(signal.approved(NINE).orElseThrow());

        assertThat(denied.at(TEN)).isEqualTo(denied);
        assertThat(denied.approved(TEN.minusNanos(1))).isPresent();
        assertThat(denied.approved(TEN)).isEmpty();
        assertThat(denied.rejected(TEN)).isEmpty();
    }

    @Test
    void isCopiedWithoutItsProvidersQuantity() {
        Signal auto = signal.copiedFor(subscription(Approval.AUTO), NINE);
        Signal manual = signal.copiedFor(subscription(Approval.MANUAL), NINE);

        assertThat(auto.idea().quantity()).isEmpty();
        assertThat(auto.status()).isEqualTo(SignalStatus.PLACING);
        assertThat(auto.orderName()).isEqualTo(signal.approved(NINE).orElseThrow().orderName());
        assertThat(manual.status()).isEqualTo(SignalStatus.PENDING);
        assertThat(manual.expiresAt()).isEqualTo(TEN);
    }

    @Test
    void writesATicketThatMayBeShrunkWhereNobodyFixedItsQuantity() {
        OrderTicket fixed = signal.idea().ticket();
        OrderTicket open = signal.idea().unsized().ticket();

        assertThat(fixed.type()).isEqualTo(OrderType.LIMIT);
        assertThat(fixed.quantity()).isEqualTo(Quantity.of("2"));
        assertThat(fixed.allowResize()).isFalse();
        assertThat(fixed.protection().stopLoss()).contains(Price.of("1.09"));
        assertThat(fixed.protection().targetPrice()).contains(Price.of("1.12"));
        assertThat(open.allowResize()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, 1.1, 1.12, stop_loss",
        "1.1, 1.11, 1.12, stop_loss",
        "1.1, 1.09, 1.1, target_price"
    })
    void refusesAStopOrTargetOnTheWrongSide(
            String entry, String stop, String target, String named) {
        assertThatThrownBy(() -> buy(entry, stop, target, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({"BUY, 1.08", "BUY, 1.09", "SELL, 1.09", "SELL, 1.1"})
    void refusesATargetThatIsNotBeyondTheStopWhateverTheEntry(Side side, String target) {
        assertThatThrownBy(() -> atMarket(side, target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("target_price");
    }

    @ParameterizedTest
    @CsvSource({"BUY, 1.0901", "SELL, 1.0899"})
    void takesATargetBeyondTheStopWhereNoEntryIsNamed(Side side, String target) {
        assertThat(atMarket(side, target).target()).contains(Price.of(target));
    }

    private static SignalIdea atMarket(Side side, String target) {
        return new SignalIdea(
                new Symbol("EURUSD"),
                side,
                Optional.empty(),
                Price.of("1.09"),
                Optional.of(Price.of(target)),
                new BigDecimal("0.8"),
                Optional.empty(),
                Optional.empty());
    }

    private static Signal denied(Signal placing) {
        return placing.settled(
                SignalEvent.DENY, SignalResult.unordered("leverage", "Too much."), NINE);
    }

    private static Subscription subscription(Approval approval) {
        return new Subscription(
                new AccountId(new UUID(0, 2)),
                new UUID(0, 3),
                PROVIDER,
                Optional.empty(),
                new FollowTerms(BigDecimal.ONE, approval),
                NINE);
    }

    private static SignalIdea buy(
            String entry, String stop, String target, Optional<Quantity> quantity) {
        return new SignalIdea(
                new Symbol("EURUSD"),
                Side.BUY,
                Optional.of(Price.of(entry)),
                Price.of(stop),
                Optional.of(Price.of(target)),
                new BigDecimal("0.8"),
                quantity,
                Optional.empty());
    }
}
