package io.gatehouse.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import java.util.List;

/** Libraries that only some packages may mention. */
record Libraries(String what, List<String> packages, List<String> homes, String because) {

    private static final List<Libraries> RESERVED =
            List.of(
                    new Libraries(
                            "SQL and its libraries",
                            List.of(
                                    "java.sql",
                                    "javax.sql",
                                    "com.zaxxer.hikari",
                                    "io.micronaut.data",
                                    "io.micronaut.flyway",
                                    "io.micronaut.transaction",
                                    "org.flywaydb",
                                    "org.postgresql",
                                    "com.github.kagkarlsson"),
                            List.of("persistence", "bootstrap.postgres"),
                            "one module knows how state is kept, one package how to start its"
                                    + " server"),
                    new Libraries(
                            "broker libraries",
                            List.of("quickfix", "org.apache.mina", "com.paritytrading"),
                            List.of("broker"),
                            "a broker's types never leave its adapter"),
                    new Libraries(
                            "Micronaut's HTTP client",
                            List.of("io.micronaut.http.client"),
                            List.of("broker", "rest.webhook"),
                            "calls to the outside are few and each bounded"),
                    new Libraries(
                            "the JDK's HTTP client",
                            List.of("java.net.http"),
                            List.of("broker", "rest.webhook", "bootstrap.cli"),
                            "calls to the outside are few and each bounded"),
                    new Libraries(
                            "Hipparchus",
                            List.of("org.hipparchus"),
                            List.of("domain.performance", "domain.options"),
                            "statistics are floating point, money is not"));

    static ArchRule stayAtHome(House house) {
        return CompositeArchRule.of(RESERVED.stream().map(library -> library.rule(house)).toList())
                .as(
                        "SQL only in persistence and at the embedded server, broker libraries only"
                                + " in broker, HTTP clients only in broker, rest.webhook and the"
                                + " command line, Hipparchus only in domain.performance and"
                                + " domain.options");
    }

    private ArchRule rule(House house) {
        return ArchRuleDefinition.classes()
                .should(
                        Findings.dependencies(
                                "mention " + what + " only in " + homes,
                                (from, to) -> isIn(to, packages) && !house.holds(from, homes)))
                .because(because)
                .allowEmptyShould(true);
    }

    static boolean isIn(JavaClass type, List<String> packages) {
        return packages.stream().anyMatch(name -> isIn(type, name));
    }

    static boolean isIn(JavaClass type, String name) {
        return (type.getPackageName() + ".").startsWith(name + ".");
    }
}
