package io.gatehouse.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a type of the domain looks like. */
final class DomainRules {

    private static final List<String> OPEN_TYPES =
            List.of("domain.risk.RiskRule", "domain.performance.Metric");

    private static final Set<String> MUTABLE_TYPES =
            Set.of(
                    "java.util.ArrayList",
                    "java.util.HashMap",
                    "java.util.LinkedHashMap",
                    "java.util.TreeMap",
                    "java.util.EnumMap",
                    "java.util.HashSet",
                    "java.util.ArrayDeque",
                    "java.util.concurrent.ConcurrentHashMap",
                    "java.util.concurrent.atomic.AtomicLong",
                    "java.util.concurrent.atomic.AtomicInteger",
                    "java.util.concurrent.atomic.AtomicReference");

    private static final Set<String> RUNTIME_TYPES =
            Set.of(
                    "java.lang.Thread",
                    "java.lang.ThreadLocal",
                    "java.lang.ScopedValue",
                    "java.lang.System$Logger",
                    "java.util.Timer");

    private static final List<String> RUNTIME_PACKAGES =
            List.of("java.util.concurrent", "java.util.logging", "org.slf4j");

    private DomainRules() {}

    static ArchRule fieldsAreFinal(House house) {
        return classes()
                .that()
                .resideInAPackage(house.in("domain"))
                .should(
                        Findings.of(
                                "have only final fields, but for private accumulators that never"
                                        + " leave a computation",
                                DomainRules::openFields))
                .because("a value that cannot change can be shared, hashed and replayed")
                .allowEmptyShould(true);
    }

    static ArchRule publicTypesAreClosed(House house) {
        return classes()
                .that()
                .resideInAPackage(house.in("domain"))
                .and()
                .arePublic()
                .should(
                        Findings.of(
                                "be records, enums, sealed or functional interfaces, final classes,"
                                        + " or the open RiskRule and Metric",
                                type -> openType(house, type)))
                .because("what callers must handle is known to the compiler")
                .allowEmptyShould(true);
    }

    static ArchRule nothingStaticChanges(House house) {
        return classes()
                .that()
                .resideInAPackage(house.in("domain"))
                .should(Findings.of("keep no static mutable state", DomainRules::mutableStatics))
                .because("an answer depends on its arguments alone")
                .allowEmptyShould(true);
    }

    static ArchRule noLoggersNoThreads(House house) {
        return classes()
                .that()
                .resideInAPackage(house.in("domain"))
                .should(
                        Findings.dependencies(
                                "use no logger and no thread", (from, to) -> isRuntime(to)))
                .because("pure functions have nothing to tell and nothing to wait for")
                .allowEmptyShould(true);
    }

    private static Stream<String> openFields(JavaClass type) {
        if (Modifier.isPrivate(type.reflect().getModifiers())) {
            return Stream.empty();
        }
        return written(type)
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .map(field -> field.getFullName() + " is not final");
    }

    private static Stream<String> mutableStatics(JavaClass type) {
        return written(type)
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> isMutable(field.getRawType()))
                .map(field -> field.getFullName() + " can be changed");
    }

    /** The fields somebody wrote; the compiler's own (enum tables) do not count. */
    private static Stream<JavaField> written(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static boolean isMutable(JavaClass type) {
        return type.isArray() || MUTABLE_TYPES.contains(type.getName());
    }

    private static Stream<String> openType(House house, JavaClass type) {
        boolean closed = type.isInterface() ? isClosedInterface(house, type) : isClosedClass(type);
        return closed ? Stream.empty() : Stream.of(type.getName() + " is open");
    }

    private static boolean isClosedInterface(House house, JavaClass type) {
        return type.reflect().isSealed()
                || type.isAnnotation()
                || OPEN_TYPES.stream().anyMatch(open -> type.getName().equals(house.at(open)))
                || abstractMethods(type) == 1;
    }

    private static long abstractMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .count();
    }

    private static boolean isClosedClass(JavaClass type) {
        return type.isEnum()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.reflect().isSealed();
    }

    private static boolean isRuntime(JavaClass type) {
        return RUNTIME_TYPES.contains(type.getName()) || Libraries.isIn(type, RUNTIME_PACKAGES);
    }
}
