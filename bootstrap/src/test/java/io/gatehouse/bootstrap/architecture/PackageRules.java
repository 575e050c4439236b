package io.gatehouse.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How packages are named and which way their arrows go. */
final class PackageRules {

    private static final Set<String> LAYERS =
            Set.of("model", "service", "util", "utils", "common", "impl", "dto", "helper");

    private PackageRules() {}

    static ArchRule noCycles(House house) {
        return CompositeArchRule.of(
                        House.MODULES.stream().map(module -> noCycles(house, module)).toList())
                .as("Capabilities of a module should be free of cycles")
                .because("a capability can be read, and taken out, without its neighbours");
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
                .resideInAnyPackage(house.in("domain"), house.in("application"))
                .should(
                        Findings.of(
                                "live in a capability, ports in application.port",
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
        return Stream.of("domain", "application")
                .flatMap(module -> house.capabilityOf(type, module).stream())
                .filter(name -> !House.CAPABILITIES.contains(name) && !name.equals("port"))
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
