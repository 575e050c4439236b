package io.gatehouse.domain.instrument;

import java.math.BigDecimal;

/** Something that can be traded; one record per asset class, so that rules can switch over them. */
public sealed interface Instrument {
    /** What gold and whatever follows an index have in place of the floor of their class. */
    BigDecimal GOLD_AND_INDEX_FLOOR = new BigDecimal("0.05");

    Listing listing();

    AssetClass assetClass();

    record Equity(Listing listing) implements Instrument {
        @Override
        public AssetClass assetClass() {
            return AssetClass.EQUITY;
        }
    }

    record Future(Listing listing) implements Instrument {
        @Override
        public AssetClass assetClass() {
            return AssetClass.FUTURE;
        }

        @Override
        public BigDecimal marginFloor() {
            boolean onIndex = listing.correlationGroup().orElse("").endsWith("_index");
            return onIndex ? GOLD_AND_INDEX_FLOOR : AssetClass.FUTURE.marginFloor();
        }
    }

    record Forex(Listing listing) implements Instrument {
        @Override
        public AssetClass assetClass() {
            return AssetClass.FOREX;
        }
    }

    record Metal(Listing listing) implements Instrument {
        @Override
        public AssetClass assetClass() {
            return AssetClass.METAL;
        }

        @Override
        public BigDecimal marginFloor() {
            boolean gold = listing.symbol().value().startsWith("XAU");
            return gold ? GOLD_AND_INDEX_FLOOR : AssetClass.METAL.marginFloor();
        }
    }

    record Crypto(Listing listing) implements Instrument {
        @Override
        public AssetClass assetClass() {
            return AssetClass.CRYPTO;
        }
    }

    record Index(Listing listing) implements Instrument {
        @Override
        public AssetClass assetClass() {
            return AssetClass.INDEX;
        }
    }

    record Option(Listing listing) implements Instrument {
        @Override
        public AssetClass assetClass() {
            return AssetClass.OPTION;
        }
    }

    /** The instrument of a class with this listing. */
    static Instrument of(AssetClass assetClass, Listing listing) {
        return switch (assetClass) {
            case EQUITY -> new Equity(listing);
            case FUTURE -> new Future(listing);
            case FOREX -> new Forex(listing);
            case METAL -> new Metal(listing);
            case CRYPTO -> new Crypto(listing);
            case INDEX -> new Index(listing);
            case OPTION -> new Option(listing);
        };
    }

    default Symbol symbol() {
        return listing().symbol();
    }

    default ContractSpec spec() {
        return listing().spec();
    }

    default TradingCalendar calendar() {
        return listing().calendar();
    }

    /**
     * What concentration is measured on: the underlying where there is one, else the instrument
     * itself.
     */
    default Symbol underlying() {
        return listing().underlying().orElseGet(this::symbol);
    }

    /** Least margin rate, as a fraction of notional, by what its price follows. */
    default BigDecimal marginFloor() {
        return assetClass().marginFloor();
    }

    /**
     * Fraction of notional that a position ties up: 1 for fully paid securities, else the rate,
     * floored by class.
     */
    default BigDecimal committedRate() {
        return committedRate(spec());
    }

    /** The same for who has asked for the spec already. */
    default BigDecimal committedRate(ContractSpec spec) {
        return spec.isMargined() ? spec.marginRate().max(marginFloor()) : BigDecimal.ONE;
    }
}
