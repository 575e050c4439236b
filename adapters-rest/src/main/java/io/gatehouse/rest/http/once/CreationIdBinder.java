package io.gatehouse.rest.http.once;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import java.util.Optional;

/** Gives controllers the identity of what they are to create. */
@Singleton
final class CreationIdBinder implements TypedRequestArgumentBinder<CreationId> {
    @Override
    public Argument<CreationId> argumentType() {
        return Argument.of(CreationId.class);
    }

    @Override
    public BindingResult<CreationId> bind(
            ArgumentConversionContext<CreationId> context, HttpRequest<?> request) {
        CreationId id = new CreationId(RequestKeys.of(request));
        return () -> Optional.of(id);
    }
}
