package io.gatehouse.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How numbers are made, kept and divided. */
final class NumberRules {

    private static final String DECIMAL = BigDecimal.class.getName();
    private static final Set<String> BINARY = Set.of("double", "float");
    private static final Set<String> EXACT_DIVISIONS = Set.of("divide", "divideToIntegralValue");

    /** Where statistics live; rest and bootstrap are the edge that shows them. */
    private static final List<String> STATISTICS =
            List.of(
                    "domain.options",
                    "domain.performance",
                    "application.options",
                    "application.performance",
                    "rest",
                    "bootstrap");

    private NumberRules() {}

    static ArchRule noDecimalFromBinary(House house) {
        return classes()
                .should(
                        Findings.of(
                                "not make a BigDecimal of a double",
                                type -> accesses(type, NumberRules::takesBinary)))
                .because("0.1 as a double is not 0.1: " + house.root() + " counts money")
                .allowEmptyShould(true);
    }

    static ArchRule divisionsNameTheirRounding(House house) {
        return classes()
                .should(
                        Findings.of(
                                "divide a BigDecimal with a scale or a MathContext",
                                type -> accesses(type, NumberRules::dividesBlindly)))
                .because("1/3 throws, and a scale inherited from the dividend rounds by accident")
                .allowEmptyShould(true);
    }

    static ArchRule binaryNumbersAreStatistics(House house) {
        return classes()
                .should(
                        Findings.of(
                                "keep, take or return no double outside options, performance and"
                                        + " their callers at the edge",
                                type -> binaryNumbers(house, type)))
                .because("money, prices and quantities are decimal")
                .allowEmptyShould(true);
    }

    /** Calls and method references alike. */
    private static Stream<String> accesses(
            JavaClass type, Predicate<CodeUnitAccessTarget> forbidden) {
        return Stream.concat(
                        type.getCodeUnitCallsFromSelf().stream(),
                        type.getCodeUnitReferencesFromSelf().stream())
                .filter(access -> access.getTargetOwner().getName().equals(DECIMAL))
                .filter(access -> forbidden.test(access.getTarget()))
                .map(JavaAccess::getDescription);
    }

    private static boolean takesBinary(CodeUnitAccessTarget target) {
        return parameters(target).findFirst().filter(BINARY::contains).isPresent();
    }

    private static boolean dividesBlindly(CodeUnitAccessTarget target) {
        return EXACT_DIVISIONS.contains(target.getName())
                && parameters(target)
                        .skip(1)
                        .noneMatch(type -> type.equals("int") || type.endsWith(".MathContext"));
    }

    private static Stream<String> parameters(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().map(JavaClass::getName);
    }

    private static Stream<String> binaryNumbers(House house, JavaClass type) {
        if (house.holds(type, STATISTICS)) {
            return Stream.empty();
        }
        Stream<String> fields =
                type.getFields().stream()
                        .filter(field -> isBinary(field.getRawType()))
                        .map(JavaField::getFullName);
        Stream<String> units =
                type.getCodeUnits().stream()
                        .filter(NumberRules::isBinary)
                        .map(JavaCodeUnit::getFullName);
        return Stream.concat(fields, units).map(name -> name + " is about a double");
    }

    private static boolean isBinary(JavaCodeUnit unit) {
        return isBinary(unit.getRawReturnType())
                || unit.getRawParameterTypes().stream().anyMatch(NumberRules::isBinary);
    }

    private static boolean isBinary(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return BINARY.contains(name)
                || name.equals(Double.class.getName())
                || name.equals(Float.class.getName());
    }
}
