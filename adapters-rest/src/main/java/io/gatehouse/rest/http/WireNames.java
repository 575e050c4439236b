package io.gatehouse.rest.http;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.type.Argument;

import java.util.Locale;

/**
 * Names as they are on the wire: the ones given by annotation, else the Java name in snake_case.
 */
public final class WireNames {
    private WireNames() {}

    public static String snakeCase(String javaName) {
        return NameUtils.underscoreSeparate(javaName).toLowerCase(Locale.ROOT);
    }

    /** A constant in lower case, as {@code max_drawdown}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The name of a bound argument of a controller: of its query value, header or path variable.
     */
    static String of(Argument<?> argument) {
        AnnotationMetadata metadata = argument.getAnnotationMetadata();
        return metadata.getAnnotationTypeByStereotype(Bindable.class)
                .flatMap(metadata::stringValue)
                .orElseGet(() -> snakeCase(argument.getName()));
    }
}
