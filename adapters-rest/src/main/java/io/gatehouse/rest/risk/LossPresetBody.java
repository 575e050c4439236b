package io.gatehouse.rest.risk;

import io.gatehouse.domain.risk.LossPreset;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Loss rules that a profile takes by name ({@code loss_preset}), and what they fill in. */
@Serdeable.Serializable
public record LossPresetBody(
        String preset, String title, String text, Map<String, @Nullable Object> fields) {
    static LossPresetBody from(LossPreset preset) {
        return new LossPresetBody(
                preset.code(),
                preset.title(),
                preset.text(),
                SettingWire.values(preset.settings()));
    }
}
