package io.gatehouse.rest.http.docs;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What the generated document says about the whole of the API. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Gatehouse",
                        version = "1",
                        description =
                                "Every order passes one risk gate before it reaches a broker."
                                        + " Money, prices, quantities and percents are decimal strings in answers;"
                                        + " requests take strings or numbers. Times are RFC 3339 UTC.",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")))
@SecurityScheme(
        name = ApiDefinition.BEARER,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "An access token of POST /auth/login, or an API key (gk_...).")
final class ApiDefinition {
    static final String BEARER = "bearer";

    private ApiDefinition() {}
}
