package io.gatehouse.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How packages are named and which way their arrows go. */
final class PackageRules {

    private static final Set<String> LAYERS =
            Set.of("model", "service", "util", "utils", "common", "impl", "dto", "helper");

    /** Modules of packages that are capabilities, and what else a module may have. */
    private static final Map<String, Set<String>> MAPPED =
            Map.of(
                    "domain", Set.of(),
                    "application", Set.of("port"),
                    "rest", Set.of("http"),
                    "persistence", Set.of());

    private PackageRules() {}

    static ArchRule noCycles(House house) {
        return CompositeArchRule.of(
                        House.MODULES.stream().map(module -> noCycles(house, module)).toList())
                .as("Capabilities of a module should be free of cycles")
                .because(
                        "a capability can be read, and taken out, without its neighbours;"
                                + " what a module keeps in its own package is nobody's alone");
    }

    private static ArchRule noCycles(House house, String module) {
        return slices().matching(house.at(module) + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    static ArchRule domainFlowsOneWay(House house) {
        return classes()
                .that()
                .resideInAPackage(house.in("domain"))
                .should(
                        Findings.dependencies(
                                "read only capabilities before their own",
                                (from, to) -> readsForward(house, from, to)))
                .because("values come before the decisions made of them")
                .allowEmptyShould(true);
    }

    static ArchRule packagesAreCapabilities(House house) {
        return classes()
                .that()
                .resideInAnyPackage(MAPPED.keySet().stream().map(house::in).toArray(String[]::new))
                .should(
                        Findings.of(
                                "live in a capability, ports in application.port, what all calls"
                                        + " share in rest.http",
                                type -> strayPackage(house, type)))
                .because("the same names everywhere are the map of the house")
                .allowEmptyShould(true);
    }

    static ArchRule noLayersAsPackages(House house) {
        return classes()
                .should(
                        Findings.of(
                                "not live in a package named after a layer",
                                type -> layerPackage(house, type)))
                .because("a package says what its classes are about, not what kind they are")
                .allowEmptyShould(true);
    }

    private static boolean readsForward(House house, JavaClass from, JavaClass to) {
        return rank(house, to) > rank(house, from) && rank(house, from) >= 0;
    }

    private static int rank(House house, JavaClass type) {
        return house.capabilityOf(type, "domain").map(House.CAPABILITIES::indexOf).orElse(-1);
    }

    private static Stream<String> strayPackage(House house, JavaClass type) {
        return MAPPED.entrySet().stream()
                .flatMap(
                        module ->
                                house.capabilityOf(type, module.getKey()).stream()
                                        .filter(name -> !module.getValue().contains(name)))
                .filter(name -> !House.CAPABILITIES.contains(name))
                .map(name -> type.getName() + " lives in '" + name + "', which is no capability");
    }

    private static Stream<String> layerPackage(House house, JavaClass type) {
        List<String> below =
                Arrays.asList(type.getPackageName().replace(house.root(), "").split("\\."));
        return below.stream()
                .filter(LAYERS::contains)
                .map(name -> type.getName() + " lives in a package named '" + name + "'");
    }
}
