package io.gatehouse.persistence.user;

import io.gatehouse.application.port.RequestLog;
import io.gatehouse.application.user.RequestLogContract;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcRequestLogIT extends RequestLogContract {
    private final RequestLog log;

    JdbcRequestLogIT(RequestLog log) {
        this.log = log;
    }

    @Override
    protected RequestLog log() {
        return log;
    }
}
