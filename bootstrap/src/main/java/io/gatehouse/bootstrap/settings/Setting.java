package io.gatehouse.bootstrap.settings;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.BeanDefinition;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One value that is asked of the configuration, by its placeholder. Micronaut takes the default, or
 * none, for a text that does not convert: it has to be judged apart.
 */
record Setting(String placeholder, Argument<?> type) {
    private static final Map<Class<?>, String> WANTED =
            Map.of(
                    boolean.class, "true or false",
                    int.class, "a whole number",
                    Integer.class, "a whole number",
                    long.class, "a whole number",
                    BigDecimal.class, "a number",
                    Duration.class, "a duration such as 250ms or 5s");

    /** Every value that a settings bean is made of; others, such as nested beans, are none. */
    static Stream<Setting> of(BeanDefinition<?> settings) {
        return Arrays.stream(settings.getConstructor().getArguments())
                .flatMap(type -> placeholder(type).map(it -> new Setting(it, type)).stream());
    }

    private static Optional<String> placeholder(Argument<?> type) {
        return type.getAnnotationMetadata()
                .stringValue(Value.class)
                .or(
                        () ->
                                type.getAnnotationMetadata()
                                        .stringValue(Property.class, "name")
                                        .map(name -> "${" + name + "}"));
    }

    /** What is wrong with the text given for it, by the variable's name; empty when nothing is. */
    Optional<String> objection(ApplicationContext configuration) {
        return configuration
                .resolvePlaceholders(placeholder)
                .filter(text -> !isOne(text, configuration))
                .flatMap(
                        text ->
                                wanted().map(
                                                it ->
                                                        "%s is %s, not '%s'."
                                                                .formatted(variable(), it, text)));
    }

    private boolean isOne(String text, ApplicationContext configuration) {
        // Elsewhere a condition compares the text: what is no plain word would hold there and not
        // here.
        return type.getType() == boolean.class
                ? text.equals("true") || text.equals("false")
                : configuration.getConversionService().convert(text, type).isPresent();
    }

    /** As the environment spells it. */
    String variable() {
        return placeholder
                .replaceAll("^\\$\\{|[:}].*$", "")
                .replaceAll("[.-]", "_")
                .toUpperCase(Locale.ROOT);
    }

    /** Empty for texts and lists of them, which the settings judge themselves. */
    Optional<String> wanted() {
        Class<?> wanted = type.getType();
        if (wanted.isEnum()) {
            return Optional.of("one of " + Arrays.toString(wanted.getEnumConstants()));
        }
        return Optional.ofNullable(WANTED.get(wanted));
    }
}
