package io.gatehouse.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.util.List;
import java.util.Set;

/** Which module may know what. */
final class ModuleRules {

    private static final List<String> ADAPTERS = List.of("rest", "persistence", "broker");
    private static final List<String> PURE_HOMES = List.of("domain.performance", "domain.options");

    private static final Set<String> JDK_PACKAGES =
            Set.of(
                    "java.lang",
                    "java.math",
                    "java.nio.charset",
                    "java.time",
                    "java.time.chrono",
                    "java.time.format",
                    "java.time.temporal",
                    "java.time.zone",
                    "java.util",
                    "java.util.function",
                    "java.util.stream");

    private static final Set<String> DIGEST =
            Set.of("java.security.MessageDigest", "java.security.NoSuchAlgorithmException");

    private static final List<String> FRAMEWORKS =
            List.of("io.micronaut", "jakarta", "com.fasterxml", "java.sql", "javax.sql");

    private ModuleRules() {}

    static ArchRule domainIsPure(House house) {
        return classes()
                .that()
                .resideInAPackage(house.in("domain"))
                .should(
                        Findings.dependencies(
                                "depend only on domain and the plain JDK",
                                (from, to) -> !isOpenToDomain(house, from, to)))
                .because("the gate must give the same answer everywhere, without I/O or a clock")
                .allowEmptyShould(true);
    }

    static ArchRule applicationKnowsOnlyDomain(House house) {
        return classes()
                .that()
                .resideInAPackage(house.in("application"))
                .should(
                        Findings.dependencies(
                                "depend only on application, domain, the plain JDK,"
                                        + " java.util.concurrent and the logging API",
                                (from, to) -> !isOpenToApplication(house, to)))
                .because("use cases outlive every framework around them")
                .allowEmptyShould(true);
    }

    static ArchRule adaptersAreStrangers(House house) {
        return classes()
                .should(
                        Findings.dependencies(
                                "not know another adapter",
                                (from, to) ->
                                        isAdapter(house, from)
                                                && isAdapter(house, to)
                                                && !house.moduleOf(from)
                                                        .equals(house.moduleOf(to))))
                .because("an adapter is replaced without touching the others")
                .allowEmptyShould(true);
    }

    static ArchRule nobodyKnowsBootstrap(House house) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(house.in("bootstrap"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(house.in("bootstrap"))
                .because("wiring is the outermost layer")
                .allowEmptyShould(true);
    }

    static ArchRule bootstrapNamesNoAdapter(House house) {
        return classes()
                .that()
                .resideInAPackage(house.in("bootstrap"))
                .should(
                        Findings.dependencies(
                                "name no adapter class", (from, to) -> isAdapter(house, to)))
                .because("adapters are found by type at run time, so a new one edits nothing")
                .allowEmptyShould(true);
    }

    static ArchRule hexagonNamesNoFramework(House house) {
        return classes()
                .that()
                .resideInAnyPackage(house.in("domain"), house.in("application"))
                .should(
                        Findings.dependencies(
                                "mention no Micronaut, Jakarta, Jackson or JDBC type",
                                (from, to) -> Libraries.isIn(to, FRAMEWORKS)))
                .because("frameworks stay outside the hexagon, annotations included")
                .allowEmptyShould(true);
    }

    private static boolean isOpenToDomain(House house, JavaClass from, JavaClass to) {
        return isOpenToAll(to)
                || house.holds(to, "domain")
                || (Libraries.isIn(to, "org.hipparchus") && house.holds(from, PURE_HOMES));
    }

    private static boolean isOpenToApplication(House house, JavaClass to) {
        return isOpenToAll(to)
                || house.holds(to, List.of("domain", "application"))
                || Libraries.isIn(to, List.of("java.util.concurrent", "org.slf4j"));
    }

    private static boolean isOpenToAll(JavaClass to) {
        return to.isPrimitive()
                || JDK_PACKAGES.contains(to.getPackageName())
                || DIGEST.contains(to.getName());
    }

    private static boolean isAdapter(House house, JavaClass type) {
        return house.holds(type, ADAPTERS);
    }
}
