package io.gatehouse.rest.http;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * Puts the settings that the conventions rest on under every context; any other configuration
 * overrides them.
 */
@ContextConfigurer
public final class HttpDefaults implements ApplicationContextConfigurer {
    private static final String FILE = "/gatehouse-http.properties";

    /** Below application.yml, environment variables and system properties. */
    private static final int LOWEST_PRIORITY = -1000;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of("gatehouse-http", settings(), LOWEST_PRIORITY));
    }

    private static Map<String, Object> settings() {
        Properties properties = new Properties();
        try (InputStream file =
                Objects.requireNonNull(HttpDefaults.class.getResourceAsStream(FILE), FILE)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        properties.forEach((name, value) -> settings.put((String) name, value));
        return settings;
    }
}
