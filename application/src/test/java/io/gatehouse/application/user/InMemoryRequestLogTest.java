package io.gatehouse.application.user;

import io.gatehouse.application.port.InMemoryRequestLog;
import io.gatehouse.application.port.RequestLog;

class InMemoryRequestLogTest extends RequestLogContract {
    private final RequestLog log = new InMemoryRequestLog();

    @Override
    protected RequestLog log() {
        return log;
    }
}
