package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.portfolio.Exposures;
import io.gatehouse.domain.portfolio.HeldRisk;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.DrawdownLimit;
import io.gatehouse.domain.risk.LossLimit;
import io.gatehouse.domain.risk.LossRules;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.RiskState;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Shows the risk that an account runs, all of it read at one instant; base currency throughout. */
public final class ShowRiskPortfolio {
    private final AccountAccess access;
    private final BookReader books;

    public ShowRiskPortfolio(AccountAccess access, BookReader books) {
        this.access = access;
        this.books = books;
    }

    /**
     * What holds at an instant; no figures while a rate to the base currency is missing, or what a
     * broker holds is not in the catalogue.
     */
    public record RiskPortfolio(
            AccountId account,
            TradingState tradingState,
            LossRules rules,
            RiskState risk,
            Optional<Figures> figures,
            Instant asOf) {}

    /**
     * Long and short are magnitudes at the marks; groups are committed capital by name. Delta is
     * empty while an option is held: the Greeks of options are not known.
     */
    public record Figures(
            AccountWorth worth,
            BigDecimal longs,
            BigDecimal shorts,
            BigDecimal capitalAtRisk,
            Optional<BigDecimal> delta,
            Map<String, BigDecimal> groups,
            Map<LossSpan, LossLimit> losses,
            Optional<DrawdownLimit> drawdown) {}

    public Outcome<RiskPortfolio> show(Actor actor, Optional<AccountId> account) {
        return access.toRead(actor, account)
                .map(id -> books.read(id, List.of()))
                .map(ShowRiskPortfolio::portfolio);
    }

    private static RiskPortfolio portfolio(BookReader.Reading reading) {
        AccountBook book = reading.book();
        return new RiskPortfolio(
                book.id(),
                reading.market().tradingStates(book).strictest(),
                book.profile().lossRules(),
                book.risk(),
                AccountWorth.of(book, reading.market())
                        .filter(worth -> reading.market().isKnown(book))
                        .map(worth -> figures(reading, worth)),
                reading.market().now());
    }

    private static Figures figures(BookReader.Reading reading, AccountWorth worth) {
        AccountBook book = reading.book();
        List<Holding> holdings = reading.market().holdings(book, List.of());
        List<WorkingOrder> working = book.working();
        Exposures exposures = Exposures.of(holdings, working);
        BigDecimal longs = BigDecimal.ZERO;
        BigDecimal shorts = BigDecimal.ZERO;
        for (ExposureLine line : exposures.lines()) {
            BigDecimal notional = line.usedNotional();
            longs = line.isShort() ? longs : longs.add(notional);
            shorts = line.isShort() ? shorts.add(notional) : shorts;
        }
        BigDecimal initial = book.account().initialBalance().amount();
        return new Figures(
                worth,
                longs,
                shorts,
                HeldRisk.of(exposures.lines()).add(exposures.pendingLossAtStop()),
                holdsOptions(exposures) ? Optional.empty() : Optional.of(longs.subtract(shorts)),
                groups(exposures),
                losses(book, initial, worth.equity()),
                DrawdownLimit.of(book.profile(), book.risk(), initial, worth.equity()));
    }

    private static boolean holdsOptions(Exposures exposures) {
        return exposures.lines().stream()
                .filter(line -> line.assetClass() == AssetClass.OPTION)
                .anyMatch(line -> line.holding().isHeld());
    }

    private static Map<String, BigDecimal> groups(Exposures exposures) {
        Map<String, BigDecimal> groups = new TreeMap<>();
        for (ExposureLine line : exposures.lines()) {
            line.holding()
                    .instrument()
                    .listing()
                    .correlationGroup()
                    .filter(group -> line.isOpen())
                    .ifPresent(
                            group -> groups.merge(group, line.worstCommitted(), BigDecimal::add));
        }
        return groups;
    }

    private static Map<LossSpan, LossLimit> losses(
            AccountBook book, BigDecimal initial, BigDecimal equity) {
        Map<LossSpan, LossLimit> losses = new EnumMap<>(LossSpan.class);
        for (LossSpan span : LossSpan.values()) {
            LossLimit.of(span, book.profile(), book.risk(), initial, equity)
                    .ifPresent(limit -> losses.put(span, limit));
        }
        return losses;
    }
}
