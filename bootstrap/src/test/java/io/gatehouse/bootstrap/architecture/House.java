package io.gatehouse.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A tree of modules below one package: the real one, or the planted one that breaks the rules. */
final class House {

    static final House REAL = new House("io.gatehouse");
    static final House PLANTED = new House("io.gatehouse.bootstrap.architecture.planted");

    static final List<String> MODULES =
            List.of("domain", "application", "rest", "persistence", "broker", "bootstrap");

    /** The one order of capabilities: in domain, a later one may read earlier ones. */
    static final List<String> CAPABILITIES =
            List.of(
                    "money",
                    "instrument",
                    "marketdata",
                    "user",
                    "account",
                    "order",
                    "position",
                    "ledger",
                    "options",
                    "portfolio",
                    "performance",
                    "risk",
                    "sizing",
                    "signal",
                    "automation",
                    "broker",
                    "webhook",
                    "audit");

    private static final ImportOption MAIN_ONLY =
            location -> !location.contains("/test-classes/") && !location.contains("-tests.jar");

    private final String root;
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    private House(String root) {
        this.root = root;
    }

    String root() {
        return root;
    }

    JavaClasses classes() {
        return equals(REAL)
                ? new ClassFileImporter().withImportOption(MAIN_ONLY).importPackages(root)
                : new ClassFileImporter().importPackages(root);
    }

    /** The full name of a package or class of this house. */
    String at(String path) {
        named.add(path);
        return root + "." + path;
    }

    /** What rules have named so far and no class answers to: misspelt, or not built yet. */
    Set<String> unresolved(JavaClasses classes) {
        return named.stream()
                .filter(path -> classes.stream().noneMatch(type -> answersTo(type, path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean answersTo(JavaClass type, String path) {
        return type.getName().equals(at(path)) || holds(type, path);
    }

    /** A package of this house and all below it, as ArchUnit writes it. */
    String in(String path) {
        return at(path) + "..";
    }

    /** Whether a class lives at or below one of the paths. */
    boolean holds(JavaClass type, List<String> paths) {
        return paths.stream().anyMatch(path -> holds(type, path));
    }

    boolean holds(JavaClass type, String path) {
        return (type.getPackageName() + ".").startsWith(at(path) + ".");
    }

    Optional<String> moduleOf(JavaClass type) {
        return MODULES.stream().filter(module -> holds(type, module)).findFirst();
    }

    /** The first package below the module; empty for a class that lies in the module's own. */
    Optional<String> capabilityOf(JavaClass type, String module) {
        String prefix = at(module) + ".";
        return type.getPackageName().startsWith(prefix)
                ? Optional.of(type.getPackageName().substring(prefix.length()).split("\\.", 2)[0])
                : Optional.empty();
    }
}
