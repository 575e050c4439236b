package io.gatehouse.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How classes are named, built and called. */
final class ShapeRules {

    private static final Set<String> INJECTIONS =
            Set.of(
                    "jakarta.inject.Inject",
                    "javax.inject.Inject",
                    "io.micronaut.context.annotation.Value",
                    "io.micronaut.context.annotation.Property",
                    "org.springframework.beans.factory.annotation.Autowired");

    private static final List<String> ADAPTERS = List.of("rest", "persistence", "broker");

    private static final List<String> EMPTY_WORDS =
            List.of("Impl", "Manager", "Helper", "Util", "Utils", "Service");

    private ShapeRules() {}

    static ArchRule constructorsInject(House house) {
        return classes()
                .should(
                        Findings.of(
                                "be given what they need by their constructor",
                                ShapeRules::injectedMembers))
                .because("an object is complete from its first moment: " + house.root())
                .allowEmptyShould(true);
    }

    static ArchRule useCasesDoOneThing(House house) {
        return classes()
                .that()
                .resideInAPackage(house.in("application"))
                .should(
                        Findings.of(
                                "be final with one public method where an adapter calls them or"
                                        + " they nest a Command",
                                type -> wideUseCase(house, type)))
                .because("the use-case class is the port: one verb, its command, its outcome")
                .allowEmptyShould(true);
    }

    static ArchRule applicationClassesAreFinal(House house) {
        return classes()
                .that()
                .resideInAPackage(house.in("application"))
                .should(
                        Findings.of(
                                "be final where they are public classes",
                                type ->
                                        Stream.of(type)
                                                .filter(ShapeRules::isPlainPublicClass)
                                                .filter(found -> !isFinal(found))
                                                .map(found -> found.getName() + " is not final")))
                .because("a flow of orders is read where it is written, not in subclasses")
                .allowEmptyShould(true);
    }

    static ArchRule namesSaySomething(House house) {
        return classes()
                .should(
                        Findings.of(
                                "not be named Impl, Manager, Helper, Util or Service",
                                ShapeRules::emptyName))
                .because("the desk has a word for it: " + house.root())
                .allowEmptyShould(true);
    }

    private static Stream<String> injectedMembers(JavaClass type) {
        return Stream.<JavaMember>concat(type.getFields().stream(), type.getMethods().stream())
                .filter(ShapeRules::isInjected)
                .map(member -> member.getFullName() + " is injected");
    }

    private static boolean isInjected(JavaMember member) {
        return member.getAnnotations().stream()
                .anyMatch(found -> INJECTIONS.contains(found.getRawType().getName()));
    }

    private static Stream<String> wideUseCase(House house, JavaClass type) {
        if (!isUseCase(house, type)) {
            return Stream.empty();
        }
        long methods = type.getMethods().stream().filter(ShapeRules::isOffered).count();
        return isFinal(type) && methods == 1
                ? Stream.empty()
                : Stream.of(type.getName() + " is not final or offers " + methods + " methods");
    }

    private static boolean isUseCase(House house, JavaClass type) {
        return isPlainPublicClass(type)
                && !house.holds(type, "application.port")
                && (nestsCommand(type) || isCalledByAdapter(house, type));
    }

    private static boolean nestsCommand(JavaClass type) {
        return Stream.of(type.reflect().getDeclaredClasses())
                .anyMatch(nested -> nested.getSimpleName().equals("Command"));
    }

    private static boolean isCalledByAdapter(House house, JavaClass type) {
        return type.getMethodCallsToSelf().stream()
                .anyMatch(call -> house.holds(call.getOriginOwner(), ADAPTERS));
    }

    private static boolean isPlainPublicClass(JavaClass type) {
        return type.isTopLevelClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isInterface()
                && !type.isEnum()
                && !type.isRecord()
                && !type.isAssignableTo(Throwable.class);
    }

    private static boolean isFinal(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL);
    }

    private static boolean isOffered(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE);
    }

    private static Stream<String> emptyName(JavaClass type) {
        return EMPTY_WORDS.stream()
                .filter(word -> type.getSimpleName().endsWith(word))
                .map(word -> type.getName() + " ends in " + word);
    }
}
