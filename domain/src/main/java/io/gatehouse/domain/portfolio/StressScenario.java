package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shocks that have happened, or might; what a scenario does not name stays where it is. */
public enum StressScenario {
    BLACK_MONDAY(
            "1987",
            "Black Monday",
            "19 October 1987, one day: S&P 500 -20.47 %, its December future from 282.25 to 201.50"
                    + " (Report of the Presidential Task Force on Market Mechanisms, 1988).",
            Shock.of(AssetClass.EQUITY, "-20.47"),
            Shock.of(AssetClass.INDEX, "-20.47"),
            Shock.of(AssetClass.FUTURE, "-28.61")),
    CREDIT_CRISIS(
            "2008",
            "Credit crisis",
            "12 September to 20 November 2008, from the last close before Lehman Brothers failed to"
                    + " the year's lowest: S&P 500 from 1251.70 to 752.44.",
            Shock.of(AssetClass.EQUITY, "-39.89"),
            Shock.of(AssetClass.INDEX, "-39.89"),
            Shock.of(AssetClass.FUTURE, "-39.89")),
    PANDEMIC(
            "2020",
            "Pandemic",
            "19 February to 23 March 2020, close to close: S&P 500 from 3386.15 to 2237.40. Crypto:"
                    + " bitcoin's 12 March 2020, about -37 %.",
            Shock.of(AssetClass.EQUITY, "-33.92"),
            Shock.of(AssetClass.INDEX, "-33.92"),
            Shock.of(AssetClass.FUTURE, "-33.92"),
            Shock.of(AssetClass.CRYPTO, "-37")),
    CRYPTO_WINTER(
            "crypto_winter",
            "Crypto winter",
            "Bitcoin from its peak on 17 December 2017 at 19,870 dollars to 3,391 a year later"
                    + " (CoinDesk's index).",
            Shock.of(AssetClass.CRYPTO, "-83")),
    RUPEE_GAP(
            "inr_gap",
            "Rupee gap",
            "Hypothetical: the rupee opens a tenth lower and the futures on Indian indices at the"
                    + " first market-wide limit of 10 %. For scale: 66.12 to 68.75 a dollar from the"
                    + " close of 27 August 2013 to the next day's low.",
            Shock.of(new CurrencyCode("INR"), "-10"),
            Shock.of(new Symbol("NIFTY"), "-10"),
            Shock.of(new Symbol("BANKNIFTY"), "-10"));

    private final String code;
    private final String title;
    private final String source;
    private final List<Shock> shocks;

    StressScenario(String code, String title, String source, Shock... shocks) {
        this.code = code;
        this.title = title;
        this.source = source;
        this.shocks = List.of(shocks);
    }

    /** The scenario of that name; empty when there is none. */
    public static Optional<StressScenario> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** Name in JSON. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Where the figures are from. */
    public String source() {
        return source;
    }

    public List<Shock> shocks() {
        return shocks;
    }
}
