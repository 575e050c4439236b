package io.gatehouse.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One rule in words, and the planted classes, or groups of them, that it must reject. */
record Sentence(Function<House, ArchRule> rule, List<List<Class<?>>> planted) {

    static Sentence of(Function<House, ArchRule> rule) {
        return new Sentence(rule, List.of());
    }

    /** Adds classes that break the rule together; one class alone is the usual case. */
    Sentence rejects(Class<?>... group) {
        return new Sentence(
                rule, Stream.concat(planted.stream(), Stream.of(List.of(group))).toList());
    }

    String words() {
        return rule.apply(House.REAL).getDescription();
    }

    void holdsFor(JavaClasses classes) {
        rule.apply(House.REAL).check(classes);
    }

    boolean rejects(List<Class<?>> group, JavaClasses plantedClasses) {
        JavaClasses only =
                plantedClasses.that(
                        DescribedPredicate.describe(
                                "planted", (JavaClass type) -> isOneOf(group, type)));
        return only.size() >= group.size()
                && rule.apply(House.PLANTED).evaluate(only).hasViolation();
    }

    private static boolean isOneOf(List<Class<?>> group, JavaClass type) {
        return group.stream().anyMatch(planted -> type.isEquivalentTo(planted));
    }
}
