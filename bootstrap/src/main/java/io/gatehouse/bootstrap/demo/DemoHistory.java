package io.gatehouse.bootstrap.demo;

import io.gatehouse.application.order.ConnectBrokers;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.account.Account;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Gives an empty house a month of history: the demo's trader trades it again, at its own time,
 * through the gate and the paper broker. Only before the service listens, for everybody's clock is
 * set back meanwhile.
 */
@Singleton
@Requires(property = "gatehouse.demo", value = "true")
public final class DemoHistory {
    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);

    private final AccountStore accounts;
    private final InstrumentCatalogue catalogue;
    private final ConnectBrokers connectBrokers;
    private final DemoUser user;
    private final DemoMarket market;
    private final DemoTrader trader;
    private final DemoBars bars;
    private final DemoTime time;

    DemoHistory(
            AccountStore accounts,
            InstrumentCatalogue catalogue,
            ConnectBrokers connectBrokers,
            DemoUser user,
            DemoMarket market,
            DemoTrader trader,
            DemoBars bars,
            DemoTime time) {
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.connectBrokers = connectBrokers;
        this.user = user;
        this.market = market;
        this.trader = trader;
        this.bars = bars;
        this.time = time;
    }

    /** Does nothing where there is an account already. */
    public void write(Path home) {
        if (accounts.all(1, Optional.empty()).isEmpty()) {
            try {
                writeBefore(LocalDate.ofInstant(time.instant(), ZoneOffset.UTC), home);
            } finally {
                time.followMachine();
            }
        }
    }

    private void writeBefore(LocalDate today, Path home) {
        time.moveTo(midnight(today.minusDays(DemoPlan.DAYS)));
        user.signIn(home);
        connectBrokers.connect();
        Account account = accounts.all(1, Optional.empty()).getFirst();
        List<DemoStep> steps = DemoPlan.before(today, catalogue.all());
        steps.forEach(step -> take(account, step));
        bars.write(today);
        LOG.info("The demo has a history of {} steps.", steps.size());
    }

    private void take(Account account, DemoStep step) {
        time.moveTo(step.at());
        switch (step) {
            case DemoCash cash -> trader.move(account, cash);
            case DemoDeal deal -> take(account, deal);
        }
    }

    private void take(Account account, DemoDeal deal) {
        market.quote(deal.instrument(), deal.middle());
        if (trader.enter(account, deal) && !deal.isHeld()) {
            trader.end(account, deal, () -> moveMarket(deal));
        }
    }

    private void moveMarket(DemoDeal deal) {
        time.moveTo(deal.endsAt());
        market.quote(deal.instrument(), deal.lastMiddle());
    }

    private static Instant midnight(LocalDate date) {
        return date.atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
    }
}
