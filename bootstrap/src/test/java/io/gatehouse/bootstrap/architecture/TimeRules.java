package io.gatehouse.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who may ask what time it is. */
final class TimeRules {

    /** The one factory that reads the machine's clock; everybody else is given a Clock. */
    private static final String FACTORY = "bootstrap.TimeFactory";

    private static final List<String> BENCHMARKS = List.of("bootstrap.bench");
    private static final Set<String> OLD_TIME =
            Set.of("java.util.Date", "java.util.Calendar", "java.sql.Date");
    private static final Set<String> TIMERS = Set.of("currentTimeMillis", "nanoTime");
    private static final Set<String> MACHINE_CLOCKS =
            Set.of("system", "systemUTC", "systemDefaultZone", "tick", "tickMillis", "tickSeconds");

    private TimeRules() {}

    static ArchRule clocksAreGiven(House house) {
        return classes()
                .should(
                        Findings.of(
                                "not read the ambient clock outside the time factory and"
                                        + " benchmarks",
                                type -> ambientReads(house, type)))
                .because("a decision is replayed at the time it was made")
                .allowEmptyShould(true);
    }

    static ArchRule noOldDates(House house) {
        return classes()
                .should(
                        Findings.dependencies(
                                "not use java.util.Date",
                                (from, to) -> OLD_TIME.contains(to.getName())))
                .because("java.time says which kind of time is meant: " + house.root())
                .allowEmptyShould(true);
    }

    private static Stream<String> ambientReads(House house, JavaClass type) {
        if (house.holds(type, BENCHMARKS) || type.getName().startsWith(house.at(FACTORY))) {
            return Stream.empty();
        }
        return Stream.concat(
                        type.getCodeUnitCallsFromSelf().stream(),
                        type.getCodeUnitReferencesFromSelf().stream())
                .filter(access -> isAmbient(access.getTarget()))
                .map(JavaAccess::getDescription);
    }

    private static boolean isAmbient(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        return (owner.equals("java.lang.System") && TIMERS.contains(target.getName()))
                || (owner.equals("java.time.Clock") && MACHINE_CLOCKS.contains(target.getName()))
                || (owner.startsWith("java.time.") && isClocklessNow(target));
    }

    private static boolean isClocklessNow(CodeUnitAccessTarget target) {
        return target.getName().equals("now")
                && target.getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
    }
}
