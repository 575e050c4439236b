package io.gatehouse.rest.http;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.rest.http.json.Texts;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gives controllers the conventions as plain arguments, recognised by their type. */
@Factory
final class ConventionBinders {
    private static final String PREFER = "Prefer";
    private static final String ACCOUNT_PARAMETER = "account_id";
    private static final String ACCOUNT_HEADER = "X-Account-Id";
    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,3}");

    @Singleton
    TypedRequestArgumentBinder<PageRequest> pageRequest() {
        return binder(PageRequest.class, ConventionBinders::pageOf);
    }

    @Singleton
    TypedRequestArgumentBinder<AccountChoice> accountChoice() {
        return binder(AccountChoice.class, ConventionBinders::accountOf);
    }

    @Singleton
    TypedRequestArgumentBinder<TimeWindow> timeWindow() {
        return binder(
                TimeWindow.class,
                request -> new TimeWindow(instant(request, "from"), instant(request, "to")));
    }

    @Singleton
    TypedRequestArgumentBinder<IfMatch> ifMatch() {
        return binder(IfMatch.class, request -> new IfMatch(header(request, HttpHeaders.IF_MATCH)));
    }

    @Singleton
    TypedRequestArgumentBinder<PreferredWait> preferredWait() {
        return binder(
                PreferredWait.class,
                request ->
                        header(request, PREFER)
                                .map(PreferredWait::parse)
                                .orElse(PreferredWait.DEFAULT));
    }

    private static PageRequest pageOf(HttpRequest<?> request) {
        int limit =
                parameter(request, "limit")
                        .map(ConventionBinders::limitOf)
                        .orElse(PageRequest.DEFAULT_LIMIT);
        String list = listOf(request);
        return new PageRequest(
                list, limit, parameter(request, "cursor").map(text -> Cursor.parse(list, text)));
    }

    private static String listOf(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .map(route -> ((UriRouteInfo<?, ?>) route).getUriMatchTemplate().toPathString())
                .orElseGet(request::getPath);
    }

    private static Optional<Instant> instant(HttpRequest<?> request, String name) {
        return parameter(request, name).map(text -> instantOf(name, text));
    }

    private static Instant instantOf(String name, String text) {
        return Texts.instant(text)
                .orElseThrow(
                        () -> new Refused(Problem.invalid(name, Expectations.of(Instant.class))));
    }

    /** Zero, which no page has, for what is no number. */
    private static int limitOf(String text) {
        return LIMIT.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    private static AccountChoice accountOf(HttpRequest<?> request) {
        var ids =
                Stream.of(parameter(request, ACCOUNT_PARAMETER), header(request, ACCOUNT_HEADER))
                        .flatMap(Optional::stream)
                        .map(ConventionBinders::accountIdOf)
                        .distinct()
                        .toList();
        if (ids.size() > 1) {
            throw new Refused(
                    Problem.invalid(
                            ACCOUNT_PARAMETER, "differs from the header " + ACCOUNT_HEADER));
        }
        return new AccountChoice(ids.stream().findFirst());
    }

    private static AccountId accountIdOf(String text) {
        return Texts.uuid(text)
                .map(AccountId::new)
                .orElseThrow(
                        () ->
                                new Refused(
                                        Problem.invalid(
                                                ACCOUNT_PARAMETER, Expectations.of(UUID.class))));
    }

    private static Optional<String> parameter(HttpRequest<?> request, String name) {
        return Optional.ofNullable(request.getParameters().get(name));
    }

    private static Optional<String> header(HttpRequest<?> request, String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    private static <T> TypedRequestArgumentBinder<T> binder(
            Class<T> type, Function<HttpRequest<?>, T> reading) {
        return new TypedRequestArgumentBinder<>() {
            @Override
            public Argument<T> argumentType() {
                return Argument.of(type);
            }

            @Override
            public BindingResult<T> bind(
                    ArgumentConversionContext<T> context, HttpRequest<?> request) {
                T value = Objects.requireNonNull(reading.apply(request));
                return () -> Optional.of(value);
            }
        };
    }
}
