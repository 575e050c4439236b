package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.PlatformGrants;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.PlatformSlots.Share;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.Contracts;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.risk.PlatformLimitsVersion;
import io.gatehouse.domain.user.Role;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an owner limits for all PAPER accounts together, and what that leaves to each of them. */
public final class PlatformOffice {
    public static final Symbol GBPCHF = new Symbol("GBPCHF");
    public static final Symbol USDCHF = new Symbol("USDCHF");

    final Actor owner;

    private final TradingHouse house;
    private final ChangePlatformLimits changeLimits;

    public PlatformOffice(TradingHouse house) {
        this.house = house;
        this.owner = house.somebody(Role.OWNER);
        this.changeLimits =
                new ChangePlatformLimits(
                        house.platform,
                        new PlatformGrants(house.platform),
                        house.platformMeasure,
                        new HouseAudit(house.chain, house.audit, house.ids),
                        house.transactions,
                        house.clock);
    }

    public void limit(PlatformLimits limits) {
        done(change(owner, limits, Optional.empty()));
    }

    Outcome<PlatformLimitsVersion> change(
            Actor actor, PlatformLimits limits, Optional<Integer> expected) {
        return changeLimits.change(
                new ChangePlatformLimits.Command(
                        actor, AccountMode.PAPER, limits, expected, CONTEXT));
    }

    public static PlatformLimits exposure(String limit) {
        return limits(amount(limit), Optional.empty());
    }

    public static PlatformLimits loss(String limit) {
        return limits(Optional.empty(), amount(limit));
    }

    private static PlatformLimits limits(
            Optional<BigDecimal> exposure, Optional<BigDecimal> dailyLoss) {
        return new PlatformLimits(
                exposure, dailyLoss, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Optional<BigDecimal> amount(String text) {
        return Optional.of(new BigDecimal(text));
    }

    ShowGlobalExposure.Exposure shown() {
        return done(
                new ShowGlobalExposure(house.platform, house.platformFigures)
                        .show(owner, AccountMode.PAPER));
    }

    /** Of all slots of a resource. */
    BigDecimal taken(String resource) {
        return house.platform.shares(AccountMode.PAPER).stream()
                .filter(share -> share.resource().equals(resource))
                .map(Share::taken)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Pairs by which an account in francs trades and is valued; nothing quotes them yet. */
    public void listFrancs() {
        house.catalogue.add(Contracts.pair("GBPCHF"));
        house.catalogue.add(Contracts.pair("USDCHF"));
    }

    /** Checks that deny shares of Apple; none when they are bought. */
    public List<String> denials(Desk desk, String quantity, String stop) {
        house.clock.advance(Duration.ofSeconds(3));
        return desk.placed(purchase(AAPL, quantity, stop))
                        instanceof SubmitOrder.Result.Denied denied
                ? denied.decision().orElseThrow().breaches().stream().map(Breach::check).toList()
                : List.of();
    }

    static boolean opens(Desk desk, Symbol symbol, String quantity, String stop) {
        return desk.placed(purchase(symbol, quantity, stop)) instanceof SubmitOrder.Result.Accepted;
    }

    static OrderTicket purchase(Symbol symbol, String quantity, String stop) {
        return OrderTicket.market(symbol, Side.BUY, Quantity.of(quantity))
                .withProtection(new Protection(Desk.price(stop), Optional.empty()));
    }
}
