package io.gatehouse.application.risk;

import io.gatehouse.domain.risk.LossPreset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Lists the loss rules that a profile can take by name. */
public final class ListLossPresets {
    public List<LossPreset> list() {
        return Arrays.stream(LossPreset.values())
                .sorted(Comparator.comparing(LossPreset::code))
                .toList();
    }
}
