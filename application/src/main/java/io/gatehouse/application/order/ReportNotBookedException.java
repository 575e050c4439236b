package io.gatehouse.application.order;

/** A broker's report could not be made durable; the broker's adapter must deliver it again. */
public final class ReportNotBookedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReportNotBookedException(Throwable cause) {
        super("A broker's report could not be booked", cause);
    }
}
