package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One setting of an account's risk terms with its value: the grain in which changes wait. */
public sealed interface Setting {
    /** Name in JSON; that of one instrument's concentration ends with its symbol. */
    String field();

    /** The value as {@link SettingText} reads it; empty is off. */
    Optional<String> text();

    /**
     * Whether it says how losses are measured: any change counts as looser and starts at a bound.
     */
    default boolean startsAtBound() {
        return false;
    }

    /** Which preset fills what is left out. */
    record Tolerance(RiskTolerance tolerance) implements Setting {
        static final String FIELD = "risk_tolerance";

        @Override
        public String field() {
            return FIELD;
        }

        @Override
        public Optional<String> text() {
            return Optional.of(tolerance.name());
        }
    }

    /** A numeric limit. */
    record Limit(RiskLimit limit, Optional<BigDecimal> value) implements Setting {
        public Limit {
            value = value.map(Decimals::canonical);
        }

        @Override
        public String field() {
            return limit.field();
        }

        @Override
        public Optional<String> text() {
            return value.map(Decimals::text);
        }
    }

    /** A yes-or-no setting. */
    record Switch(RiskSwitch name, boolean isOn) implements Setting {
        @Override
        public String field() {
            return name.field();
        }

        @Override
        public Optional<String> text() {
            return Optional.of(Boolean.toString(isOn));
        }
    }

    /** The instruments that may be opened; empty allows all. */
    record Allowed(Optional<Set<Symbol>> symbols) implements Setting {
        static final String FIELD = "allowed_instruments";

        @Override
        public String field() {
            return FIELD;
        }

        @Override
        public Optional<String> text() {
            return symbols.map(Setting::joined);
        }
    }

    /** The instruments that may not be opened. */
    record Denied(Set<Symbol> symbols) implements Setting {
        static final String FIELD = "denied_instruments";

        @Override
        public String field() {
            return FIELD;
        }

        @Override
        public Optional<String> text() {
            return Optional.of(joined(symbols));
        }
    }

    /** The concentration limit of one underlying; empty leaves it to the general one. */
    record Concentration(Symbol symbol, Optional<BigDecimal> percent) implements Setting {
        /** What the names of these fields begin with. */
        public static final String PREFIX = "instrument_concentration_percent.";

        public Concentration {
            percent = percent.map(Decimals::canonical);
        }

        @Override
        public String field() {
            return PREFIX + symbol;
        }

        @Override
        public Optional<String> text() {
            return percent.map(Decimals::text);
        }
    }

    /** What reaching a loss limit does. */
    record Breached(OnBreach onBreach) implements Setting {
        static final String FIELD = "on_breach";

        @Override
        public String field() {
            return FIELD;
        }

        @Override
        public Optional<String> text() {
            return Optional.of(onBreach.name());
        }
    }

    /** From what a period's loss is measured. */
    record Basis(LossBasis basis) implements Setting {
        static final String FIELD = "loss_basis";

        @Override
        public String field() {
            return FIELD;
        }

        @Override
        public Optional<String> text() {
            return Optional.of(basis.name());
        }

        @Override
        public boolean startsAtBound() {
            return true;
        }
    }

    /** From what drawdown is measured. */
    record Mode(DrawdownMode mode) implements Setting {
        static final String FIELD = "drawdown_mode";

        @Override
        public String field() {
            return FIELD;
        }

        @Override
        public Optional<String> text() {
            return Optional.of(mode.name());
        }

        @Override
        public boolean startsAtBound() {
            return true;
        }
    }

    /** In whose local time the risk day starts. */
    record Zone(ZoneId zone) implements Setting {
        public static final String FIELD = "risk_zone";

        private static final ZoneId UTC = ZoneId.of("UTC");

        public Zone {
            // The offset zero is the same zone by another name.
            zone = zone.equals(ZoneOffset.UTC) ? UTC : zone;
        }

        @Override
        public String field() {
            return FIELD;
        }

        @Override
        public Optional<String> text() {
            return Optional.of(zone.getId());
        }

        @Override
        public boolean startsAtBound() {
            return true;
        }
    }

    /** The local time at which the risk day starts, to the minute. */
    record DayStart(LocalTime time) implements Setting {
        public static final String FIELD = "risk_day_start";

        @Override
        public String field() {
            return FIELD;
        }

        @Override
        public Optional<String> text() {
            return Optional.of(time.toString());
        }

        @Override
        public boolean startsAtBound() {
            return true;
        }
    }

    private static String joined(Collection<Symbol> symbols) {
        return symbols.stream().sorted().map(Symbol::value).collect(Collectors.joining(","));
    }
}
