package io.gatehouse.rest.user;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.Map;

/** Lets others check our tokens. */
@Controller("/.well-known/jwks.json")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class KeySetController {
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final TokenKeys keys;

    KeySetController(TokenKeys keys) {
        this.keys = keys;
    }

    /** The public keys that access tokens are checked by (RFC 7517). */
    @Get
    HttpResponse<KeySetBody> keys() {
        List<Map<String, Object>> keySet = keys.all().stream().map(TokenKey::publicJwk).toList();
        return HttpResponse.ok(new KeySetBody(keySet))
                .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES);
    }

    @Serdeable.Serializable
    record KeySetBody(List<Map<String, Object>> keys) {}
}
