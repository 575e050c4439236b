package io.gatehouse.rest.portfolio;

import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.portfolio.StressPortfolio.Figures;
import io.gatehouse.application.portfolio.StressPortfolio.Stressed;
import io.gatehouse.application.portfolio.StressPortfolio.StressedPosition;
import io.gatehouse.domain.portfolio.Shock;
import io.gatehouse.rest.portfolio.StressScenarioBody.ShockBody;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * An account after shocks, in its base currency: P&L of positions and of cash by currency, which
 * add up to the total; null while a conversion rate is missing.
 */
@Serdeable.Serializable
record StressBody(
        UUID accountId,
        @Nullable String scenario,
        List<ShockBody> shocks,
        String currency,
        @Nullable BigDecimal pnl,
        @Nullable BigDecimal equity,
        @Nullable BigDecimal equityAfter,
        @Nullable BigDecimal marginUsed,
        @Nullable BigDecimal marginUsedAfter,
        @Nullable BigDecimal freeMarginAfter,
        List<PositionBody> positions,
        Map<String, BigDecimal> cashPnl,
        Instant asOf) {
    static StressBody from(@Nullable String scenario, List<Shock> shocks, Stressed stressed) {
        Optional<Figures> figures = stressed.figures();
        return new StressBody(
                stressed.account().value(),
                scenario,
                shocks.stream().map(ShockBody::from).toList(),
                stressed.base().code(),
                figures.map(StressBody::pnl).orElse(null),
                of(figures, Figures::before, AccountWorth::equity),
                of(figures, Figures::after, AccountWorth::equity),
                of(figures, Figures::before, AccountWorth::marginUsed),
                of(figures, Figures::after, AccountWorth::marginUsed),
                of(figures, Figures::after, AccountWorth::freeMargin),
                figures.map(StressBody::positions).orElse(List.of()),
                figures.map(StressBody::cash).orElse(Map.of()),
                stressed.asOf());
    }

    /** Marks in the instrument's currency; P&L in the account's. */
    @Serdeable.Serializable
    record PositionBody(
            String instrument,
            BigDecimal quantity,
            BigDecimal currentPrice,
            BigDecimal priceAfter,
            BigDecimal pnl) {
        static PositionBody from(StressedPosition position) {
            return new PositionBody(
                    position.instrument().value(),
                    position.quantity().value(),
                    position.mark().value(),
                    position.markAfter().value(),
                    position.gain());
        }
    }

    private static @Nullable BigDecimal of(
            Optional<Figures> figures,
            Function<Figures, AccountWorth> state,
            Function<AccountWorth, BigDecimal> figure) {
        return figures.map(state).map(figure).orElse(null);
    }

    private static BigDecimal pnl(Figures figures) {
        return figures.after().equity().subtract(figures.before().equity());
    }

    private static List<PositionBody> positions(Figures figures) {
        return figures.positions().stream().map(PositionBody::from).toList();
    }

    private static Map<String, BigDecimal> cash(Figures figures) {
        Map<String, BigDecimal> cash = new TreeMap<>();
        figures.cash().forEach((currency, gain) -> cash.put(currency.code(), gain));
        return cash;
    }
}
