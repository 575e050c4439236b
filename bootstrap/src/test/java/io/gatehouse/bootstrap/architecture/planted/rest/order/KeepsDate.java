package io.gatehouse.bootstrap.architecture.planted.rest.order;

import java.util.Date;

/** A time without a zone or a meaning. */
@SuppressWarnings("JavaUtilDate")
public final class KeepsDate {
    private KeepsDate() {}

    static long millis(Date date) {
        return date.getTime();
    }
}
