package io.gatehouse.rest.broker;

import io.gatehouse.application.account.sync.LogRefusedSync;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.broker.SyncEntry;
import io.gatehouse.rest.http.ProblemBody;
import io.gatehouse.rest.user.DeviceCalls;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Optional;

/** Logs with the account every sync in its device's name that is refused, for whatever reason. */
@ServerFilter("/api/v1/mt5/sync")
@Requires(beans = LogRefusedSync.class)
final class SyncRefusalFilter implements Ordered {
    private final LogRefusedSync logRefusedSync;

    SyncRefusalFilter(LogRefusedSync logRefusedSync) {
        this.logRefusedSync = logRefusedSync;
    }

    @Override
    public int getOrder() {
        // Before the caller is known, so that it sees the answers of the filter that finds out.
        return ServerFilterPhase.SECURITY.before();
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Optional<AccountId> account = DeviceCalls.accountOf(request);
        boolean isRefusal =
                response.code() >= HttpStatus.BAD_REQUEST.getCode()
                        && response.code() < HttpStatus.INTERNAL_SERVER_ERROR.getCode();
        if (account.isPresent() && isRefusal && response.body() instanceof ProblemBody problem) {
            SyncEntry.Refusal refusal = new SyncEntry.Refusal(problem.code(), text(problem));
            logRefusedSync.log(account.get(), refusal);
        }
    }

    private static String text(ProblemBody problem) {
        return problem.errors().stream()
                .findFirst()
                .map(error -> error.field() + " " + error.message())
                .orElseGet(problem::detail);
    }
}
