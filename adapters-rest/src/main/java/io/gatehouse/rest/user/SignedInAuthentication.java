package io.gatehouse.rest.user;

import io.gatehouse.application.user.SignedIn;
import io.gatehouse.rest.http.limit.CallerRateFilter;
import io.gatehouse.rest.http.once.RequestKeys;
import io.micronaut.security.authentication.Authentication;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is signed in, as the framework wants it: named by the user's id. */
@SuppressWarnings("serial") // Never leaves its request.
record SignedInAuthentication(
        SignedIn signedIn, String name, List<String> roles, Map<String, Object> attributes)
        implements Authentication {

    static SignedInAuthentication of(SignedIn signedIn) {
        return new SignedInAuthentication(
                signedIn,
                signedIn.actor().userId().toString(),
                List.of(signedIn.actor().role().name()),
                attributes(signedIn));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Collection<String> getRoles() {
        return roles;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }

    private static Map<String, Object> attributes(SignedIn signedIn) {
        return switch (signedIn) {
            case SignedIn.BySession bySession -> Map.of();
            case SignedIn.ByKey byKey -> attributes(byKey);
        };
    }

    private static Map<String, Object> attributes(SignedIn.ByKey byKey) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(CallerRateFilter.KEY_ID, byKey.key().toString());
        byKey.actor()
                .boundAccount()
                .ifPresent(
                        account -> attributes.put(RequestKeys.BOUND_ACCOUNT, account.toString()));
        return Map.copyOf(attributes);
    }
}
