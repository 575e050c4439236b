package io.gatehouse.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.util.Map;
import java.util.stream.Stream;

/** What people extend is listed and tested. */
final class CatalogueRules {

    /** What people extend, and the catalogue that names every extension. */
    private static final Map<String, String> CATALOGUES =
            Map.of(
                    "domain.risk.RiskRule", "domain.risk.rule.RiskRules",
                    "domain.performance.Metric", "domain.performance.Metrics");

    private static final String GATEWAY = "application.port.BrokerGateway";
    private static final String CONTRACT = "BrokerGatewayContract";

    private CatalogueRules() {}

    static ArchRule extensionsAreCatalogued(House house) {
        return classes()
                .should(
                        Findings.of(
                                "be named by a catalogue when they are a RiskRule or a Metric",
                                type -> uncatalogued(house, type)))
                .because("a rule that no catalogue names never runs")
                .allowEmptyShould(true);
    }

    static ArchRule extensionsAreTested(House house) {
        return classes()
                .should(
                        Findings.of(
                                "have a test of their name when they are a RiskRule or a Metric",
                                type -> untested(house, type)))
                .because("each rule and metric is proven at, under and over its edge")
                .allowEmptyShould(true);
    }

    static ArchRule gatewaysKeepTheContract(House house) {
        return classes()
                .should(
                        Findings.of(
                                "run the contract suite when they are a BrokerGateway",
                                type -> withoutContract(house, type)))
                .because("every broker behaves alike where it says it does")
                .allowEmptyShould(true);
    }

    private static Stream<String> uncatalogued(House house, JavaClass type) {
        return CATALOGUES.entrySet().stream()
                .filter(entry -> extend(house, type, entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(catalogue -> !isNamedBy(house.at(catalogue), type))
                .map(catalogue -> type.getName() + " is not in " + catalogue);
    }

    private static boolean isNamedBy(String catalogue, JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(found -> found.getOriginClass().getName().equals(catalogue));
    }

    private static Stream<String> untested(House house, JavaClass type) {
        return Stream.of(type)
                .filter(found -> isExtension(house, found))
                .filter(found -> !TestSources.hasClass(found.getName() + "Test"))
                .map(found -> found.getName() + " has no test of its name");
    }

    private static Stream<String> withoutContract(House house, JavaClass type) {
        return Stream.of(type)
                .filter(found -> extend(house, found, GATEWAY) && house.holds(found, "broker"))
                .filter(found -> !TestSources.haveSubclass(CONTRACT, found.getSimpleName()))
                .map(found -> found.getName() + " has no subclass of " + CONTRACT);
    }

    private static boolean isExtension(House house, JavaClass type) {
        return CATALOGUES.keySet().stream().anyMatch(open -> extend(house, type, open));
    }

    private static boolean extend(House house, JavaClass type, String open) {
        return !type.isInterface() && !type.isAnonymousClass() && isBelow(type, house.at(open));
    }

    private static boolean isBelow(JavaClass type, String open) {
        return type.getAllRawInterfaces().stream()
                .anyMatch(parent -> parent.getName().equals(open));
    }
}
