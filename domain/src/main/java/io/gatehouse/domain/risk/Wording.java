package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sentences with numbers for people. */
final class Wording {
    private static final int DISPLAY_SCALE = 4;

    private Wording() {}

    /** "Position size 216960 exceeds limit 200000." */
    static String exceeds(String what, Figures figures) {
        return compared(what, " exceeds limit ", figures);
    }

    /** "Stop distance 0.4 % is below limit 0.5 %." */
    static String below(String what, Figures figures) {
        return compared(what, " is below limit ", figures);
    }

    private static String compared(String what, String how, Figures figures) {
        return what
                + " "
                + number(figures, figures.projected())
                + how
                + number(figures, figures.limit())
                + ".";
    }

    private static String number(Figures figures, BigDecimal amount) {
        return number(figures.shown(amount), figures.shownUnit());
    }

    private static String number(BigDecimal value, Unit unit) {
        String text = Decimals.text(value.setScale(DISPLAY_SCALE, RoundingMode.HALF_EVEN));
        return switch (unit) {
            case PERCENT -> text + " %";
            case SECONDS -> text + " s";
            case MONEY, RATIO, LOTS, COUNT -> text;
        };
    }
}
