package io.gatehouse.bootstrap.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** A condition written as a function from a class to what it does wrong, in words. */
final class Findings extends ArchCondition<JavaClass> {

    private final Function<JavaClass, Stream<String>> finder;

    private Findings(String description, Function<JavaClass, Stream<String>> finder) {
        super(description);
        this.finder = finder;
    }

    static Findings of(String description, Function<JavaClass, Stream<String>> finder) {
        return new Findings(description, finder);
    }

    /** Finds the dependencies for which the predicate on origin and target holds. */
    static Findings dependencies(String description, BiPredicate<JavaClass, JavaClass> forbidden) {
        return of(
                description,
                type ->
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(found -> forbidden.test(type, target(found)))
                                .map(Dependency::getDescription));
    }

    private static JavaClass target(Dependency found) {
        return found.getTargetClass().getBaseComponentType();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        finder.apply(type).forEach(words -> events.add(SimpleConditionEvent.violated(type, words)));
    }
}
