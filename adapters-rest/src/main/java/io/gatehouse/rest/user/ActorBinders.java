package io.gatehouse.rest.user;

import io.gatehouse.application.user.SignedIn;
import io.gatehouse.domain.account.Actor;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.ArgumentBinder;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.function.Function;

/** Gives controllers who calls, as an argument of type {@link Actor} or {@link SignedIn}. */
@Factory
final class ActorBinders {
    @Singleton
    TypedRequestArgumentBinder<SignedIn> signedIn() {
        return binder(SignedIn.class, Function.identity());
    }

    @Singleton
    TypedRequestArgumentBinder<Actor> actor() {
        return binder(Actor.class, SignedIn::actor);
    }

    private static <T> TypedRequestArgumentBinder<T> binder(
            Class<T> type, Function<SignedIn, T> reading) {
        return new TypedRequestArgumentBinder<>() {
            @Override
            public Argument<T> argumentType() {
                return Argument.of(type);
            }

            @Override
            public ArgumentBinder.BindingResult<T> bind(
                    ArgumentConversionContext<T> context, HttpRequest<?> request) {
                Optional<T> found =
                        request.getUserPrincipal(SignedInAuthentication.class)
                                .map(SignedInAuthentication::signedIn)
                                .map(reading);
                return () -> found;
            }
        };
    }
}
