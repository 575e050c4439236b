package io.gatehouse.rest.http.docs;

import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.MethodReference;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of enums that callers send. The generator lists the names of constants; the server
 * takes the texts that they print.
 */
@Singleton
final class SentWords {
    private final Router router;

    SentWords(Router router) {
        this.router = router;
    }

    void tidy(Node schemas) {
        enums().forEach(
                        (name, type) ->
                                schemas.find(name)
                                        .ifPresent(schema -> schema.put("enum", words(type))));
    }

    /** Enums in the paths, queries, headers and bodies of all calls, by the names of schemas. */
    Map<String, Class<?>> enums() {
        return types().filter(Class::isEnum)
                .collect(Collectors.toMap(SentWords::schema, Function.identity()));
    }

    /** Whatever calls are given, to any depth. */
    Stream<Class<?>> types() {
        Set<Class<?>> types = new HashSet<>();
        router.uriRoutes()
                .filter(MethodBasedRouteInfo.class::isInstance)
                .map(route -> ((MethodBasedRouteInfo<?, ?>) route).getTargetMethod())
                .map(MethodReference::getArguments)
                .flatMap(Arrays::stream)
                .forEach(argument -> collect(argument, types));
        return types.stream();
    }

    private static void collect(Argument<?> argument, Set<Class<?>> types) {
        for (Argument<?> part : argument.getTypeParameters()) {
            collect(part, types);
        }
        if (types.add(argument.getType()) && argument.getType().isRecord()) {
            BeanIntrospector.SHARED
                    .findIntrospection(argument.getType())
                    .map(record -> List.of(record.getConstructorArguments()))
                    .orElse(List.of())
                    .forEach(component -> collect(component, types));
        }
    }

    /** A nested type is named with those around it, {@code Outer.Inner}. */
    static String schema(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static List<String> words(Class<?> type) {
        return new ArrayList<>(
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }
}
