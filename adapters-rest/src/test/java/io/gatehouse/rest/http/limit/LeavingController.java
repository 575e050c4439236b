package io.gatehouse.rest.http.limit;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** A call that counts as an exit. */
@Controller("/api/v1/test/leaving")
@Secured(SecurityRule.IS_ANONYMOUS)
class LeavingController {
    @Post
    @Exit
    @Status(HttpStatus.OK)
    void leave() {}
}
