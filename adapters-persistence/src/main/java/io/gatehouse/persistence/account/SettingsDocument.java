package io.gatehouse.persistence.account;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.gatehouse.domain.risk.SettingChange;
import io.gatehouse.domain.risk.SettingText;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The settings of a pending change as JSON. */
@Serdeable
record SettingsDocument(List<Entry> settings) {
    /** A setting by its name, as text before and after; null is off. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Entry(String field, @Nullable String from, @Nullable String to) {
        static Entry from(SettingChange change) {
            return new Entry(
                    change.field(),
                    change.from().text().orElse(null),
                    change.to().text().orElse(null));
        }

        SettingChange change() {
            return new SettingChange(
                    SettingText.read(field, Optional.ofNullable(from)),
                    SettingText.read(field, Optional.ofNullable(to)));
        }
    }

    static SettingsDocument from(List<SettingChange> changes) {
        return new SettingsDocument(changes.stream().map(Entry::from).toList());
    }

    List<SettingChange> to() {
        return settings.stream().map(Entry::change).toList();
    }
}
