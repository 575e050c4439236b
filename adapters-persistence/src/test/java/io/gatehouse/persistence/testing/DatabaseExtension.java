package io.gatehouse.persistence.testing;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a fresh database on real PostgreSQL and the stores over it: a parameter is the
 * {@link TestDatabase} or any bean, say a port. Register it static to add beans of the test.
 */
public final class DatabaseExtension
        implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(DatabaseExtension.class);

    private final Object[] singletons;

    public DatabaseExtension() {
        this(new Object[0]);
    }

    /** With beans that bootstrap would bring, such as a fixed clock. */
    public DatabaseExtension(Object... singletons) {
        this.singletons = singletons.clone();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        TestDatabase database = TestCluster.shared().freshDatabase();
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        store.put(TestDatabase.class, database);
        store.put(ApplicationContext.class, start(database));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        beans(context).close();
        TestCluster.shared().drop(database(context));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestDatabase.class || beans(context).containsBean(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestDatabase.class ? database(context) : beans(context).getBean(type);
    }

    private ApplicationContext start(TestDatabase database) {
        return ApplicationContext.builder()
                .properties(database.properties())
                .singletons(singletons)
                .start();
    }

    private static TestDatabase database(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(TestDatabase.class, TestDatabase.class);
    }

    private static ApplicationContext beans(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(ApplicationContext.class, ApplicationContext.class);
    }
}
