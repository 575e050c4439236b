package io.gatehouse.application.account;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Listing;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.risk.RiskProfile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Which marks may move a drawdown peak, breach it or flatten: confirmed, fresh, of an open market.
 */
public record TrustedMarks(Instant now, Duration oldest, Duration oldestOption) {
    private static final Duration USUAL = Duration.ofSeconds(60);

    /** As old as the profile lets prices of orders be, 60 seconds where it does not say. */
    public static TrustedMarks asForOrders(RiskProfile profile, Instant now) {
        return new TrustedMarks(
                now,
                oldest(profile, AssetClass.EQUITY, Duration.ZERO),
                oldest(profile, AssetClass.OPTION, Duration.ZERO));
    }

    /**
     * The same, but 60 seconds at least: a shorter age denies openings, and must not let an account
     * keep its own breakers from acting.
     */
    public static TrustedMarks asForBreakers(RiskProfile profile, Instant now) {
        return new TrustedMarks(
                now,
                oldest(profile, AssetClass.EQUITY, USUAL),
                oldest(profile, AssetClass.OPTION, USUAL));
    }

    /**
     * Never older than 60 seconds: a broker would let a closing order wait for a newer price, and
     * fill it after what asked for it has ended.
     */
    public static TrustedMarks toCloseAt(Instant now) {
        return new TrustedMarks(now, USUAL, USUAL);
    }

    private static Duration oldest(RiskProfile profile, AssetClass assetClass, Duration least) {
        Duration own = profile.priceAgeSeconds(assetClass).map(TrustedMarks::seconds).orElse(USUAL);
        return own.compareTo(least) < 0 ? least : own;
    }

    private static Duration seconds(BigDecimal age) {
        return Duration.ofSeconds(age.setScale(0, RoundingMode.FLOOR).longValueExact());
    }

    /** Why a mark may not act. */
    public enum Doubt {
        MARKET_CLOSED,
        PRICE_MISSING,
        PRICE_STALE,
        PRICE_UNCONFIRMED
    }

    /** Whether this holding's mark may act. */
    public boolean has(Holding holding) {
        return doubt(holding).isEmpty();
    }

    /** Why this holding's mark may not act. */
    public Optional<Doubt> doubt(Holding holding) {
        if (!isOpen(holding)) {
            return Optional.of(Doubt.MARKET_CLOSED);
        }
        if (holding.quote().isEmpty()) {
            return Optional.of(Doubt.PRICE_MISSING);
        }
        if (!isFresh(holding)) {
            return Optional.of(Doubt.PRICE_STALE);
        }
        return isConfirmed(holding) ? Optional.empty() : Optional.of(Doubt.PRICE_UNCONFIRMED);
    }

    /**
     * Whether the account's equity may act: it is one to start from, and the market of a holding is
     * open. Cash alone needs no market.
     */
    public boolean haveAll(AccountMarks marks) {
        return areFresh(marks.held()) && areConfirmed(marks);
    }

    /** The same but for the confirmation, of which nobody keeps a record. */
    public boolean areFresh(Collection<Holding> held) {
        return noneIsStale(held) && (held.isEmpty() || held.stream().anyMatch(this::isOpen));
    }

    /**
     * Whether the equity is one to start from: marks and rates are confirmed, and marks of open
     * markets fresh. A rate may be of any age, as for the gate, which knows only missing ones: many
     * are quoted once a day.
     */
    public boolean noneIsMissing(AccountMarks marks) {
        return noneIsStale(marks.held()) && areConfirmed(marks);
    }

    private boolean noneIsStale(Collection<Holding> held) {
        return held.stream().allMatch(holding -> !isOpen(holding) || isFresh(holding));
    }

    /**
     * Whether no mark or rate may be a slip, however old they are. One print at the end of a
     * session is not its price all night.
     */
    public static boolean areConfirmed(AccountMarks marks) {
        return marks.held().stream().allMatch(TrustedMarks::isConfirmed)
                && marks.conversions().stream().allMatch(leg -> leg.quote().confirmed());
    }

    private static boolean isConfirmed(Holding holding) {
        return holding.quote().filter(Quote::confirmed).isPresent();
    }

    private boolean isFresh(Holding holding) {
        boolean option = holding.instrument().assetClass() == AssetClass.OPTION;
        Duration most = option ? oldestOption : oldest;
        return holding.quote().filter(quote -> quote.ageAt(now).compareTo(most) <= 0).isPresent();
    }

    /** A contract that has expired is quoted no more, whatever its exchange does. */
    private boolean isOpen(Holding holding) {
        Listing listing = holding.instrument().listing();
        return listing.calendar().isOpen(now) && !listing.isExpiredAt(now);
    }
}
