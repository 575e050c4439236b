package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class PendingChangeTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void isDueFromItsInstantOn() {
        PendingChange change = change(limit("leverage_limit", "5", "9"));

        assertThat(change.isDue(TEN.minusNanos(1))).isFalse();
        assertThat(change.isDue(TEN)).isTrue();
        assertThat(change.at(NINE).isDue(NINE)).isTrue();
    }

    @Test
    void losesFieldsUntilNothingIsLeft() {
        SettingChange leverage = limit("leverage_limit", "5", "9");
        SettingChange positions = limit("max_open_positions", "5", "8");

        assertThat(change(leverage, positions).without("leverage_limit"::equals))
                .contains(change(positions));
        assertThat(change(leverage).without("leverage_limit"::equals)).isEmpty();
    }

    /** 20 % of what is highest in force, 10 % of the initial balance asked for. */
    @Test
    void losesThePercentOfADrawdownModeWithIt() {
        SettingChange mode =
                new SettingChange(
                        setting("drawdown_mode", "PEAK_NAV"), setting("drawdown_mode", "STATIC"));
        SettingChange percent = limit("max_drawdown_percent", "20", "10");
        SettingChange positions = limit("max_open_positions", "5", "8");

        assertThat(change(percent, mode, positions).without("drawdown_mode"::equals))
                .contains(change(positions));
        assertThat(change(percent, mode).without("drawdown_mode"::equals)).isEmpty();
        assertThat(change(percent, mode).without("max_drawdown_percent"::equals))
                .contains(change(mode));
        assertThat(change(percent, positions).without("drawdown_mode"::equals))
                .contains(change(percent, positions));
    }

    @Test
    void namesOneFieldAtLeastAndTheSameOnBothSides() {
        assertThatIllegalArgumentException().isThrownBy(() -> change());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new SettingChange(
                                        setting("leverage_limit", "5"),
                                        setting("max_open_positions", "5")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting("no_such_setting", "5"))
                .withMessageContaining("no_such_setting");
    }

    private static PendingChange change(SettingChange... settings) {
        return new PendingChange(new ChangeId(new UUID(7, 7)), List.of(settings), NINE, "ada", TEN);
    }

    private static SettingChange limit(String field, String from, String to) {
        return new SettingChange(setting(field, from), setting(field, to));
    }

    private static Setting setting(String field, String text) {
        return SettingText.read(field, Optional.of(text));
    }
}
