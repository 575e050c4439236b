package io.gatehouse.bootstrap.settings;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.inject.BeanDefinition;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Makes every settings bean by itself, before a database is started or a port is taken: what cannot
 * be used ends the program there, with its variable's name.
 */
public final class SettingsJudge {
    private SettingsJudge() {}

    /** For whatever works on the books. */
    public static void judge(Map<String, Object> given) {
        judge(builder -> builder.properties(given)).close();
    }

    /** For a server, which strangers may reach: where it is to listen, at the port asked for. */
    public static ListeningPlace judgeServing(Map<String, Object> given, OptionalInt port) {
        return judgeServing(builder -> builder.properties(given), port);
    }

    static ListeningPlace judgeServing(
            UnaryOperator<ApplicationContextBuilder> configured, OptionalInt port) {
        try (ApplicationContext settings = judge(configured)) {
            ListenerSettings listener = settings.getBean(ListenerSettings.class);
            ProxySettings proxy = settings.getBean(ProxySettings.class);
            TlsSettings tls = settings.getBean(TlsSettings.class);
            listener.requireGuarded(tls, proxy);
            listener.requireCallers(proxy);
            if (tls.needsKeyStore()) {
                settings.getBean(KeyStoreSettings.class)
                        .requireOpenable(settings.getBean(TlsKeySettings.class));
            }
            return listener.place(tls, port);
        }
    }

    private static ApplicationContext judge(UnaryOperator<ApplicationContextBuilder> configured) {
        SettingsContext context = SettingsContext.of(configured);
        try {
            context.settings().forEach(settings -> requireReadable(settings, context));
            context.start();
            context.settings().forEach(context::getBean);
            return context;
        } catch (BeanContextException refused) {
            context.close();
            throw new UnusableSettingException(sentence(refused), refused);
        }
    }

    private static void requireReadable(BeanDefinition<?> settings, ApplicationContext context) {
        Setting.of(settings)
                .flatMap(setting -> setting.objection(context).stream())
                .findFirst()
                .ifPresent(
                        objection -> {
                            throw new UnusableSettingException(objection);
                        });
    }

    /** What the settings say themselves, without the way by which they were put together. */
    private static String sentence(BeanContextException refused) {
        Throwable told = refused;
        while (told instanceof BeanContextException && told.getCause() != null) {
            told = told.getCause();
        }
        return String.valueOf(told.getMessage());
    }
}
