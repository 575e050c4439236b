package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.broker.Brokers;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.BrokerCapabilities;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class CheckOrderTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final CheckOrder checkOrder =
            new CheckOrder(house.access, house.books, house.brokers, house.decisions);
    private final ListDecisions listDecisions = new ListDecisions(house.access, house.decisionLog);
    private final ShowDecision showDecision = new ShowDecision(house.access, house.decisionLog);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void showsExposureBeforeAndAfter() {
        house.quote(AAPL, "100", "100");
        house.quote(BTC, "50000", "50000");
        ada.filled(Side.BUY, AAPL, "50", "95");

        CheckOrder.Checked checked = done(check(protectedBuy(BTC, "0.1", "49000")));

        assertThat(checked.decision().isApproved()).isTrue();
        assertThat(checked.exposure()).containsOnlyKeys(AAPL);
        assertThat(checked.exposure().get(AAPL)).isEqualByComparingTo("5000");
        assertThat(checked.exposureAfter().get(AAPL)).isEqualByComparingTo("5000");
        assertThat(checked.exposureAfter().get(BTC)).isEqualByComparingTo("5000");
        assertThat(checked.profile().version().version()).isEqualTo(1);
    }

    @Test
    void reportsEveryBreachAndTheLargestSizeThatPasses() {
        house.quote(AAPL, "100", "100");

        CheckOrder.Checked checked = done(check(protectedBuy(AAPL, "500", "90")));

        // 500 x 100 is 50 % of equity (limit 20) and loses 500 x 10 = 5 % (limit 2): 200 pass.
        RiskDecision.Denied denied = (RiskDecision.Denied) checked.decision();
        assertThat(denied.breaches())
                .extracting(Breach::check)
                .contains("portfolio_concentration", "risk_per_trade");
        assertThat(denied.maxQuantity()).isEqualTo(Quantity.of("200"));
    }

    @Test
    void storesNothing() {
        house.quote(AAPL, "100", "100");

        done(check(protectedBuy(AAPL, "500", "90")));

        assertThat(house.orders.all()).isEmpty();
        assertThat(listed(Optional.empty())).isEmpty();
        assertThat(house.audited(ada.account(), "order_denied")).isEmpty();
    }

    @Test
    void refusesAnUnknownInstrument() {
        assertThat(refused(check(protectedBuy(new Symbol("TULIPS"), "1", "1"))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void holdsTheOrderToItsAction() {
        house.quote(AAPL, "100", "100");

        assertThat(refused(check(protectedBuy(AAPL, "1", "95"), PositionEffect.CLOSE)))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.code()).isEqualTo("invalid_action"));
    }

    @Test
    void refusesWhatTheBrokerDoesNotTake() {
        house.quote(AAPL, "100", "100");
        BrokerGateway cryptoOnly = mock(BrokerGateway.class);
        when(cryptoOnly.id()).thenReturn(BrokerId.PAPER);
        when(cryptoOnly.capabilities())
                .thenReturn(
                        new BrokerCapabilities(
                                Set.of(OrderType.MARKET),
                                Set.of(TimeInForce.DAY),
                                Set.of(AssetClass.CRYPTO),
                                BrokerCapabilities.ReplaceSupport.NONE,
                                BrokerCapabilities.IdempotencyScope.NONE,
                                false,
                                true,
                                false,
                                BrokerCapabilities.Push.POLL,
                                ""));
        CheckOrder there =
                new CheckOrder(
                        house.access,
                        house.books,
                        new Brokers(List.of(cryptoOnly)),
                        house.decisions);

        Refusal refusal =
                refused(there.check(command(protectedBuy(AAPL, "1", "95"), PositionEffect.ANY)));

        assertThat(refusal)
                .isEqualTo(
                        new Refusal.NotSupported(
                                "instrument", "The broker paper does not trade AAPL."));
    }

    @Test
    void answersAuditorsAndHidesFromOtherTraders() {
        house.quote(AAPL, "100", "100");
        OrderTicket ticket = protectedBuy(AAPL, "1", "95");

        assertThat(
                        done(checkOrder.check(
                                        new CheckOrder.Command(
                                                house.somebody(Role.AUDITOR),
                                                Optional.of(ada.account()),
                                                ticket,
                                                PositionEffect.ANY)))
                                .decision()
                                .isApproved())
                .isTrue();
        assertThat(
                        refused(
                                checkOrder.check(
                                        new CheckOrder.Command(
                                                house.somebody(Role.TRADER),
                                                Optional.of(ada.account()),
                                                ticket,
                                                PositionEffect.ANY))))
                .isEqualTo(new Refusal.NotFound("account"));
    }

    @Test
    void listsAndShowsReceipts() {
        house.quote(AAPL, "100", "100");
        ada.accepted(protectedBuy(AAPL, "10", "95"));
        ada.placed(protectedBuy(AAPL, "5000", "95"));

        List<SealedReceipt> denials = listed(Optional.of(false));

        assertThat(denials).hasSize(1);
        assertThat(done(show(denials.getFirst().decisionId()))).isEqualTo(denials.getFirst());
        assertThat(refused(show(new UUID(1, 1)))).isEqualTo(new Refusal.NotFound("decision"));
    }

    private List<SealedReceipt> listed(Optional<Boolean> approved) {
        return done(
                listDecisions.list(
                        ada.actor(),
                        Optional.of(ada.account()),
                        new ListDecisions.Query(
                                approved,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                10)));
    }

    private Outcome<SealedReceipt> show(UUID decision) {
        return showDecision.show(ada.actor(), Optional.of(ada.account()), decision);
    }

    private Outcome<CheckOrder.Checked> check(OrderTicket ticket) {
        return check(ticket, PositionEffect.ANY);
    }

    private Outcome<CheckOrder.Checked> check(OrderTicket ticket, PositionEffect effect) {
        return checkOrder.check(command(ticket, effect));
    }

    private CheckOrder.Command command(OrderTicket ticket, PositionEffect effect) {
        return new CheckOrder.Command(ada.actor(), Optional.of(ada.account()), ticket, effect);
    }

    private static OrderTicket protectedBuy(Symbol symbol, String quantity, String stop) {
        return OrderTicket.market(symbol, Side.BUY, Quantity.of(quantity))
                .withProtection(new Protection(Desk.price(stop), Optional.empty()));
    }
}
