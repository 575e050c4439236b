package io.gatehouse.bootstrap.settings;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfiguration;
import io.micronaut.context.DefaultApplicationContext;
import io.micronaut.context.DefaultApplicationContextBuilder;
import io.micronaut.context.annotation.ConfigurationReader;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.BeanDefinitionReference;
import io.micronaut.inject.qualifiers.Qualifiers;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** The configuration and the settings read from it: no pool, no listener, nothing that ticks. */
@SuppressWarnings("overrides") // Micronaut itself overrides variable arity by arrays.
final class SettingsContext extends DefaultApplicationContext {
    private static final String OURS = "io.gatehouse.";

    /** Every context tells of its start. */
    private static final String EVENTS = "io.micronaut.context.event.";

    private SettingsContext(ApplicationContextConfiguration configuration) {
        super(configuration);
    }

    /** Ready to tell its settings; none of them has been made yet. */
    static SettingsContext of(UnaryOperator<ApplicationContextBuilder> configured) {
        if (!(configured.apply(new Builder()).build() instanceof SettingsContext context)) {
            throw new IllegalStateException("Micronaut builds its own context");
        }
        context.getEnvironment().start();
        context.configure();
        return context;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    Collection<BeanDefinition<Object>> settings() {
        return (Collection) getBeanDefinitions(Qualifiers.byStereotype(ConfigurationReader.class));
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected List<BeanDefinitionReference> resolveBeanDefinitionReferences() {
        return super.resolveBeanDefinitionReferences().stream()
                .filter(SettingsContext::isNeeded)
                .toList();
    }

    private static boolean isNeeded(BeanDefinitionReference<?> bean) {
        String name = bean.getName();
        return name.startsWith(EVENTS) || (name.startsWith(OURS) && isSettings(bean));
    }

    private static boolean isSettings(BeanDefinitionReference<?> bean) {
        return bean.getAnnotationMetadata().hasStereotype(ConfigurationReader.class);
    }

    /** Reads what every context reads, such as the defaults of the API. */
    private static final class Builder extends DefaultApplicationContextBuilder {
        @Override
        protected ApplicationContext newApplicationContext() {
            return new SettingsContext(this);
        }
    }
}
