package io.gatehouse.rest.http.docs;

import io.micronaut.core.util.SupplierUtil;

import jakarta.inject.Singleton;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The OpenAPI document: what was generated from the controllers at build time, put right where the
 * generator does not know the conventions. It is made when first asked for.
 */
@Singleton
public final class ApiDocument {
    private static final String GENERATED = "/META-INF/swagger/gatehouse.yml";
    private static final String SHARED = "/openapi-shared.yml";

    private final Operations operations;
    private final SentWords words;
    private final List<FieldSchemas> known;
    private final Supplier<String> text = SupplierUtil.memoized(this::make);

    ApiDocument(Operations operations, SentWords words, List<FieldSchemas> known) {
        this.operations = operations;
        this.words = words;
        this.known = known;
    }

    public String yaml() {
        return text.get();
    }

    private String make() {
        Node document = read(GENERATED);
        Node components = document.child("components");
        read(SHARED)
                .fields()
                .forEach(
                        (kind, entries) ->
                                components.child(kind).fields().putAll(Node.of(entries).fields()));
        operations.tidy(document.child("paths"));
        EntityTags.tidy(document.child("paths"));
        document.put("security", new ArrayList<>(List.of(Map.of(ApiDefinition.BEARER, List.of()))));
        Node schemas = components.child("schemas");
        words.tidy(schemas);
        Decimals.tidy(document);
        Schemas.tidy(document);
        known.stream().flatMap(one -> one.fields().stream()).forEach(field -> put(schemas, field));
        return writer().dump(document.fields());
    }

    private static void put(Node schemas, FieldSchema field) {
        Node schema = schemas.child(field.schema());
        schema.child("properties").put(field.field(), Node.copy(field.shape()));
        if (field.isRequired()) {
            schema.add("required", field.field());
        }
    }

    private static Node read(String resource) {
        try (InputStream file =
                Objects.requireNonNull(ApiDocument.class.getResourceAsStream(resource), resource)) {
            return Node.of(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Yaml writer() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        return new Yaml(new Representer(options), options);
    }
}
