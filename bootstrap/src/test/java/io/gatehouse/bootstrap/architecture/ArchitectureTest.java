package io.gatehouse.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;

import io.gatehouse.bootstrap.architecture.planted.application.order.CanBeExtended;
import io.gatehouse.bootstrap.architecture.planted.application.order.DoesTwoThings;
import io.gatehouse.bootstrap.architecture.planted.application.order.OffersTwoVerbs;
import io.gatehouse.bootstrap.architecture.planted.application.order.OrderManager;
import io.gatehouse.bootstrap.architecture.planted.application.order.ReadsFiles;
import io.gatehouse.bootstrap.architecture.planted.application.order.WaitsForInjection;
import io.gatehouse.bootstrap.architecture.planted.bootstrap.wiring.NamesAdapter;
import io.gatehouse.bootstrap.architecture.planted.broker.paper.UnprovenGateway;
import io.gatehouse.bootstrap.architecture.planted.domain.gadget.Stray;
import io.gatehouse.bootstrap.architecture.planted.domain.money.CallsDoubleConstructor;
import io.gatehouse.bootstrap.architecture.planted.domain.money.CallsDoubleFactory;
import io.gatehouse.bootstrap.architecture.planted.domain.money.DividesBlindly;
import io.gatehouse.bootstrap.architecture.planted.domain.money.InheritsScale;
import io.gatehouse.bootstrap.architecture.planted.domain.money.KeepsDouble;
import io.gatehouse.bootstrap.architecture.planted.domain.money.ReadsOrder;
import io.gatehouse.bootstrap.architecture.planted.domain.money.RefersToDoubleFactory;
import io.gatehouse.bootstrap.architecture.planted.domain.order.Changes;
import io.gatehouse.bootstrap.architecture.planted.domain.order.Extensible;
import io.gatehouse.bootstrap.architecture.planted.domain.order.KeepsConnection;
import io.gatehouse.bootstrap.architecture.planted.domain.order.KnowsBootstrap;
import io.gatehouse.bootstrap.architecture.planted.domain.order.LogsWhatItDoes;
import io.gatehouse.bootstrap.architecture.planted.domain.order.ReadsMoney;
import io.gatehouse.bootstrap.architecture.planted.domain.order.SharedTable;
import io.gatehouse.bootstrap.architecture.planted.domain.order.StartsThread;
import io.gatehouse.bootstrap.architecture.planted.domain.order.Wide;
import io.gatehouse.bootstrap.architecture.planted.domain.risk.rule.Forgotten;
import io.gatehouse.bootstrap.architecture.planted.persistence.gadget.StrayStore;
import io.gatehouse.bootstrap.architecture.planted.persistence.order.AsksOutside;
import io.gatehouse.bootstrap.architecture.planted.persistence.order.AsksWhatTimeItIs;
import io.gatehouse.bootstrap.architecture.planted.persistence.order.MakesClock;
import io.gatehouse.bootstrap.architecture.planted.persistence.order.ReadsTimer;
import io.gatehouse.bootstrap.architecture.planted.rest.dto.Layered;
import io.gatehouse.bootstrap.architecture.planted.rest.gadget.StrayController;
import io.gatehouse.bootstrap.architecture.planted.rest.order.CallsOut;
import io.gatehouse.bootstrap.architecture.planted.rest.order.HoldsStore;
import io.gatehouse.bootstrap.architecture.planted.rest.order.InjectsField;
import io.gatehouse.bootstrap.architecture.planted.rest.order.KeepsDate;
import io.gatehouse.bootstrap.architecture.planted.rest.order.KnowsStore;
import io.gatehouse.bootstrap.architecture.planted.rest.order.SpeaksSql;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the house; each holds for the house and rejects what was planted against it. */
final class ArchitectureTest {

    private static final JavaClasses HOUSE = House.REAL.classes();
    private static final JavaClasses PLANTED = House.PLANTED.classes();

    private static final List<Sentence> SENTENCES =
            List.of(
                    // Modules
                    Sentence.of(ModuleRules::domainIsPure)
                            .rejects(KeepsConnection.class)
                            .rejects(LogsWhatItDoes.class),
                    Sentence.of(ModuleRules::applicationKnowsOnlyDomain).rejects(ReadsFiles.class),
                    Sentence.of(ModuleRules::adaptersAreStrangers).rejects(KnowsStore.class),
                    Sentence.of(ModuleRules::nobodyKnowsBootstrap).rejects(KnowsBootstrap.class),
                    Sentence.of(ModuleRules::bootstrapNamesNoAdapter).rejects(NamesAdapter.class),
                    Sentence.of(ModuleRules::hexagonNamesNoFramework)
                            .rejects(WaitsForInjection.class)
                            .rejects(KeepsConnection.class),
                    // Packages
                    Sentence.of(PackageRules::noCycles).rejects(ReadsOrder.class, ReadsMoney.class),
                    Sentence.of(PackageRules::domainFlowsOneWay).rejects(ReadsOrder.class),
                    Sentence.of(PackageRules::packagesAreCapabilities)
                            .rejects(Stray.class)
                            .rejects(StrayStore.class)
                            .rejects(StrayController.class),
                    Sentence.of(PackageRules::noLayersAsPackages).rejects(Layered.class),
                    // Ports and libraries
                    Sentence.of(PortRules::restCallsUseCases).rejects(HoldsStore.class),
                    Sentence.of(Libraries::stayAtHome)
                            .rejects(SpeaksSql.class)
                            .rejects(CallsOut.class)
                            .rejects(AsksOutside.class),
                    // Domain
                    Sentence.of(DomainRules::fieldsAreFinal).rejects(Changes.class),
                    Sentence.of(DomainRules::publicTypesAreClosed)
                            .rejects(Extensible.class)
                            .rejects(Wide.class),
                    Sentence.of(DomainRules::nothingStaticChanges).rejects(SharedTable.class),
                    Sentence.of(DomainRules::noLoggersNoThreads)
                            .rejects(LogsWhatItDoes.class)
                            .rejects(StartsThread.class),
                    // Numbers
                    Sentence.of(NumberRules::noDecimalFromBinary)
                            .rejects(CallsDoubleConstructor.class)
                            .rejects(CallsDoubleFactory.class)
                            .rejects(RefersToDoubleFactory.class),
                    Sentence.of(NumberRules::divisionsNameTheirRounding)
                            .rejects(DividesBlindly.class)
                            .rejects(InheritsScale.class),
                    Sentence.of(NumberRules::binaryNumbersAreStatistics).rejects(KeepsDouble.class),
                    // Time
                    Sentence.of(TimeRules::clocksAreGiven)
                            .rejects(AsksWhatTimeItIs.class)
                            .rejects(MakesClock.class)
                            .rejects(ReadsTimer.class),
                    Sentence.of(TimeRules::noOldDates).rejects(KeepsDate.class),
                    // Shape
                    Sentence.of(ShapeRules::constructorsInject).rejects(InjectsField.class),
                    Sentence.of(ShapeRules::useCasesDoOneThing)
                            .rejects(DoesTwoThings.class)
                            .rejects(OffersTwoVerbs.class),
                    Sentence.of(ShapeRules::applicationClassesAreFinal)
                            .rejects(CanBeExtended.class),
                    Sentence.of(ShapeRules::namesSaySomething).rejects(OrderManager.class),
                    // Extensions
                    Sentence.of(CatalogueRules::extensionsAreCatalogued).rejects(Forgotten.class),
                    Sentence.of(CatalogueRules::extensionsAreTested).rejects(Forgotten.class),
                    Sentence.of(CatalogueRules::gatewaysKeepTheContract)
                            .rejects(UnprovenGateway.class));

    /** Four fifths of what there is: a module with fewer has moved away from under its rules. */
    private static final Map<String, Integer> FEWEST_CLASSES =
            Map.of(
                    "domain", 450,
                    "application", 640,
                    "rest", 600,
                    "persistence", 190,
                    "broker", 45,
                    "bootstrap", 380);

    /** What rules name before its capability exists; fails when it does, to be taken off. */
    private static final Set<String> AWAITED =
            Set.of("application.options", "domain.options", "rest.webhook");

    @TestFactory
    Stream<DynamicTest> holds() {
        return SENTENCES.stream()
                .map(sentence -> dynamicTest(sentence.words(), () -> sentence.holdsFor(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> rejectsWhatWasPlanted() {
        return SENTENCES.stream().flatMap(ArchitectureTest::plantedTests);
    }

    @Test
    void everyModuleHasTheClassesThatTheRulesAreAbout() {
        FEWEST_CLASSES.forEach(
                (module, fewest) ->
                        assertThat(countOf(module)).as(module).isGreaterThanOrEqualTo(fewest));
    }

    @Test
    void everyPackageNamedInRuleResolves() {
        SENTENCES.forEach(sentence -> sentence.rule().apply(House.REAL).evaluate(HOUSE));

        assertThat(House.REAL.unresolved(HOUSE)).isEqualTo(AWAITED);
    }

    private static long countOf(String module) {
        return HOUSE.stream().filter(type -> House.REAL.holds(type, module)).count();
    }

    private static Stream<DynamicTest> plantedTests(Sentence sentence) {
        assertThat(sentence.planted()).as(sentence.words()).isNotEmpty();
        return sentence.planted().stream()
                .map(
                        group ->
                                dynamicTest(
                                        names(group) + " breaks: " + sentence.words(),
                                        () ->
                                                assertThat(sentence.rejects(group, PLANTED))
                                                        .isTrue()));
    }

    private static String names(List<Class<?>> group) {
        return group.stream().map(Class::getSimpleName).collect(Collectors.joining(" with "));
    }
}
