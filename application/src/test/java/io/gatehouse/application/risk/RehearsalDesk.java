package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.done;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.ReceiptReader;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.rule.RiskRules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Rehearses other limits over what a trader did on the week of the trading house. */
public record RehearsalDesk(TradingHouse house, Desk trader) {
    static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");

    private static final Instant NEXT_WEEK = Instant.parse("2026-03-09T00:00:00Z");

    /** One limit at another value. */
    public Rehearsal under(RiskLimit limit, String value) {
        return under(limit(limit, Optional.of(value)));
    }

    Rehearsal under(ProfileChange change) {
        return done(rehearse(trader.actor(), change, DAY, NEXT_WEEK, 100));
    }

    static ProfileChange limit(RiskLimit limit, Optional<String> value) {
        return new ProfileChange(
                Optional.empty(),
                Map.of(limit, value.map(BigDecimal::new)),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    Outcome<Rehearsal> rehearse(
            Actor actor, ProfileChange change, Instant from, Instant to, int most) {
        return new RehearseProfile(
                        house.access,
                        new RehearseProfile.Records(
                                house.accounts,
                                new HaltHistory(house.audit),
                                house.catalogue,
                                house.decisionLog,
                                house.positions),
                        new ReceiptReader(
                                RiskRules.VERSION, RiskRules.all(), house.catalogue::calendar),
                        new RiskGate(RiskRules.all()),
                        most)
                .rehearse(
                        new RehearseProfile.Command(
                                actor, Optional.of(trader.account()), change, from, to));
    }
}
