package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.money.CurrencyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The MEDIUM preset of a USD account, in UTC. */
class TermsSplitTest {
    private static final RiskTerms MEDIUM = preset(RiskTolerance.MEDIUM);

    @ParameterizedTest
    @CsvSource({
        "leverage_limit, 5, 4.99, true",
        "leverage_limit, 5, 5.01, false",
        "leverage_limit, 5, , false",
        "leverage_limit, , 5, true",
        "min_reward_risk, 2, 2.5, true",
        "min_reward_risk, 2, 1.5, false",
        "min_reward_risk, 2, , false",
        "min_reward_risk, , 2, true",
        "cooldown_minutes, 60, 90, true",
        "cooldown_minutes, 60, 30, false",
        "cooldown_minutes, 60, , false",
        "cooldown_minutes, , 60, false",
        "duplicate_window_seconds, 2, 3, true",
        "duplicate_window_seconds, 2, 1, false",
        "max_consecutive_losses, 3, 2, true",
        "max_consecutive_losses, 3, 4, false",
        "stop_loss_required, false, true, true",
        "stop_loss_required, true, false, false",
        "short_selling_allowed, true, false, true",
        "short_selling_allowed, false, true, false",
        "on_breach, CANCEL_ENTRIES, FLATTEN, true",
        "on_breach, CANCEL_ENTRIES, REDUCE_ONLY, false",
        "allowed_instruments, , BTC, true",
        "allowed_instruments, 'BTC,ETH', BTC, true",
        "allowed_instruments, BTC, 'BTC,ETH', false",
        "allowed_instruments, BTC, , false",
        "denied_instruments, '', BTC, true",
        "denied_instruments, 'BTC,ETH', ETH, false",
        "instrument_concentration_percent.BTC, 10, 9, true",
        "instrument_concentration_percent.BTC, 10, 11, false",
        // The general limit is 20.
        "instrument_concentration_percent.BTC, 10, , false",
        "instrument_concentration_percent.BTC, 25, , true",
        "instrument_concentration_percent.ETH, , 19, true",
        "instrument_concentration_percent.ETH, , 21, false"
    })
    void knowsWhichDirectionLoosens(String field, String from, String to, boolean atOnce) {
        RiskTerms before = MEDIUM.with(List.of(setting(field, from)));
        RiskTerms wanted = before.with(List.of(setting(field, to)));

        TermsSplit split = TermsSplit.of(before, wanted);

        assertThat(split.tightened()).isEqualTo(atOnce ? wanted : before);
        assertThat(split.loosening()).hasSize(atOnce ? 0 : 1);
        assertThat(split.loosened()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "loss_basis, HIGHER_OF_BOTH",
        "drawdown_mode, STATIC",
        "risk_zone, America/New_York",
        "risk_day_start, 17:00"
    })
    void whatMeasuresLossesStartsAtABound(String field, String value) {
        RiskTerms wanted = MEDIUM.with(List.of(setting(field, value)));

        TermsSplit split = TermsSplit.of(MEDIUM, wanted);

        assertThat(split.loosened()).isEqualTo(MEDIUM);
        assertThat(split.atBound()).extracting(SettingChange::field).containsExactly(field);
    }

    /** 10 % of the initial balance is another figure than 10 % of the peak. */
    @Test
    void aDrawdownPercentStartsWithTheModeThatItIsMeasuredBy() {
        RiskTerms wanted =
                MEDIUM.with(
                        List.of(
                                setting("drawdown_mode", "STATIC"),
                                setting("max_drawdown_percent", "10"),
                                setting("leverage_limit", "3")));

        TermsSplit split = TermsSplit.of(MEDIUM, wanted);

        assertThat(split.loosened())
                .isEqualTo(MEDIUM.with(List.of(setting("leverage_limit", "3"))));
        assertThat(split.atBound())
                .extracting(SettingChange::field)
                .containsExactlyInAnyOrder("drawdown_mode", "max_drawdown_percent");
    }

    @Test
    void splitsWhatIsMixed() {
        RiskTerms wanted =
                MEDIUM.with(
                        List.of(
                                setting("leverage_limit", "3"),
                                setting("max_open_positions", "8"),
                                setting("loss_basis", "BALANCE")));

        TermsSplit split = TermsSplit.of(MEDIUM, wanted);

        assertThat(split.tightened())
                .isEqualTo(MEDIUM.with(List.of(setting("leverage_limit", "3"))));
        assertThat(split.loosening())
                .containsExactly(
                        new SettingChange(
                                setting("max_open_positions", "5"),
                                setting("max_open_positions", "8")));
        assertThat(split.atBound()).hasSize(1);
    }

    @Test
    void aHigherToleranceWaitsWithAllItsLimits() {
        TermsSplit split = TermsSplit.of(MEDIUM, preset(RiskTolerance.HIGH));

        assertThat(split.loosening())
                .extracting(SettingChange::field)
                .contains("risk_tolerance", "leverage_limit", "max_underlying_notional_percent");
        assertThat(split.tightened()).isEqualTo(MEDIUM);
        assertThat(TermsSplit.of(MEDIUM, preset(RiskTolerance.LOW)).loosening()).isEmpty();
    }

    /** BTC may be 10 %. Without its own limit it would have 20 %, unless that becomes 8 %, too. */
    @Test
    void takesTogetherWhatTightensTogether() {
        RiskTerms wanted =
                MEDIUM.with(
                        List.of(
                                SettingText.read(
                                        "instrument_concentration_percent.BTC", Optional.empty()),
                                setting("max_concentration_percent", "8")));

        assertThat(TermsSplit.of(MEDIUM, wanted).tightened()).isEqualTo(wanted);
    }

    /** The smaller figures are the presets, which are wider for currencies and for options. */
    @ParameterizedTest
    @CsvSource({
        "max_underlying_notional_percent, 300",
        "max_price_age_seconds, 90",
        "price_collar_percent, 15"
    })
    void aSmallerFigureThatIsTheWiderPresetOfAClassLoosens(String field, String value) {
        RiskTerms before = MEDIUM.with(List.of(setting(field, value)));

        TermsSplit split = TermsSplit.of(before, MEDIUM);

        assertThat(split.loosening()).extracting(SettingChange::field).containsExactly(field);
        assertThat(split.tightened()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(RiskTolerance.class)
    void readsEverySettingBackFromItsText(RiskTolerance tolerance) {
        RiskTerms other =
                preset(tolerance)
                        .with(
                                List.of(
                                        setting("allowed_instruments", "BTC,ETH"),
                                        setting("denied_instruments", "ETH"),
                                        setting("on_breach", "FLATTEN"),
                                        setting("loss_basis", "BALANCE"),
                                        setting("drawdown_mode", "TRAILING"),
                                        setting("risk_zone", "Asia/Kolkata"),
                                        setting("risk_day_start", "09:15"),
                                        setting("instrument_concentration_percent.BTC", "7.5")));
        List<Setting> wanted =
                MEDIUM.changesTo(other).stream()
                        .map(SettingChange::to)
                        .map(setting -> SettingText.read(setting.field(), setting.text()))
                        .toList();

        assertThat(MEDIUM.with(wanted)).isEqualTo(other);
    }

    @Test
    void everyLimitFromBelowIsAFloor() {
        assertThat(Arrays.stream(RiskLimit.values()).filter(RiskLimit::isFloor))
                .contains(
                        RiskLimit.MIN_REWARD_RISK,
                        RiskLimit.MIN_STOP_DISTANCE_PERCENT,
                        RiskLimit.MIN_WIN_RATE)
                .doesNotContain(RiskLimit.MAX_STOP_DISTANCE_PERCENT, RiskLimit.LEVERAGE_LIMIT);
    }

    private static Setting setting(String field, String text) {
        return SettingText.read(field, Optional.ofNullable(text));
    }

    private static RiskTerms preset(RiskTolerance tolerance) {
        return new RiskTerms(
                RiskProfile.preset(tolerance, CurrencyCode.USD),
                new RiskCalendar(ZoneOffset.UTC, LocalTime.MIDNIGHT));
    }
}
