package io.gatehouse.rest.audit;

import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.rest.http.RequestId;
import io.gatehouse.rest.http.limit.CallerRateFilter;
import io.gatehouse.rest.http.limit.Callers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Who asks through which request, as the audit trail keeps it. */
public final class AuditContexts {
    private static final int LONGEST = 256;

    private AuditContexts() {}

    public static AuditContext of(HttpRequest<?> request, Actor actor) {
        return ofNobody(request).by(actor.userId().toString(), actor.role().name());
    }

    /** Of a stranger, before it is known who asks. */
    public static AuditContext ofNobody(HttpRequest<?> request) {
        return new AuditContext(
                "",
                "",
                Callers.addressOf(request),
                shortened(request.getHeaders().get("User-Agent")),
                request.getMethodName() + " " + shortened(request.getPath()),
                RequestId.of(request),
                apiKey(request));
    }

    private static String apiKey(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(caller -> caller.getAttributes().get(CallerRateFilter.KEY_ID))
                .map(Object::toString)
                .orElse("");
    }

    private static String shortened(@Nullable String text) {
        String given = Optional.ofNullable(text).orElse("");
        return given.length() <= LONGEST ? given : given.substring(0, LONGEST);
    }
}
