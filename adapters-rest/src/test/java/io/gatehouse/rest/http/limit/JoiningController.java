package io.gatehouse.rest.http.limit;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** A call that counts as a sign-up. */
@Controller("/api/v1/test/joining")
@Secured(SecurityRule.IS_ANONYMOUS)
class JoiningController {
    @Post
    @SignUpLimited
    @Status(HttpStatus.OK)
    void join() {}
}
