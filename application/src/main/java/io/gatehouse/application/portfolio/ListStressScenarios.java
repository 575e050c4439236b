package io.gatehouse.application.portfolio;

import io.gatehouse.domain.portfolio.StressScenario;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Lists the scenarios that can be asked for by name. */
public final class ListStressScenarios {
    public List<StressScenario> list() {
        return Arrays.stream(StressScenario.values())
                .sorted(Comparator.comparing(StressScenario::code))
                .toList();
    }
}
