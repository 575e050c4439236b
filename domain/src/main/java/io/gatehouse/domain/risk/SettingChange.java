package io.gatehouse.domain.risk;

/** A setting with the value that it has and the one that it is to have. */
public record SettingChange(Setting from, Setting to) {
    public SettingChange {
        if (!from.field().equals(to.field())) {
            throw new IllegalArgumentException(from.field() + " does not become " + to.field());
        }
    }

    public String field() {
        return to.field();
    }
}
