package io.gatehouse.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.util.stream.Stream;

/** Who may hold a port. */
final class PortRules {

    private PortRules() {}

    static ArchRule restCallsUseCases(House house) {
        return classes()
                .that()
                .resideInAPackage(house.in("rest"))
                .should(
                        Findings.of(
                                "call use cases, never an outbound port, unless they implement one",
                                type -> foreignPorts(house, type)))
                .because("a controller that reaches a store skips what the use case checks")
                .allowEmptyShould(true);
    }

    private static Stream<String> foreignPorts(House house, JavaClass type) {
        if (isGenerated(type) || implementsPort(house, type)) {
            return Stream.empty();
        }
        return type.getDirectDependenciesFromSelf().stream()
                .filter(found -> isPort(house, found.getTargetClass()))
                .filter(found -> !isImplementedInRest(house, found.getTargetClass()))
                .map(Dependency::getDescription);
    }

    /** Micronaut's bean definitions repeat what the bean's own class says. */
    private static boolean isGenerated(JavaClass type) {
        return type.getName().contains(".$");
    }

    private static boolean implementsPort(House house, JavaClass type) {
        return type.getAllRawInterfaces().stream().anyMatch(port -> isPort(house, port));
    }

    private static boolean isPort(House house, JavaClass type) {
        return type.isInterface()
                && type.isTopLevelClass()
                && house.holds(type, "application.port")
                && !type.reflect().isSealed();
    }

    /** Ports about HTTP (streams, tokens, password hashing) are rest's own. */
    private static boolean isImplementedInRest(House house, JavaClass port) {
        return port.getAllSubclasses().stream().anyMatch(type -> house.holds(type, "rest"));
    }
}
