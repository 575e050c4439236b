package io.gatehouse.domain.order;

/** Where an order stands. */
public enum OrderStatus {
    DENIED,
    PENDING_NEW,
    UNKNOWN,
    NEW,
    PARTIALLY_FILLED,
    PENDING_CANCEL,
    PENDING_REPLACE,
    FILLED,
    CANCELED,
    EXPIRED,
    REJECTED;

    /** Nothing more is expected; a late fill is booked all the same. */
    public boolean isFinal() {
        return switch (this) {
            case DENIED, FILLED, CANCELED, EXPIRED, REJECTED -> true;
            case PENDING_NEW, UNKNOWN, NEW, PARTIALLY_FILLED, PENDING_CANCEL, PENDING_REPLACE ->
                    false;
        };
    }

    /** Holds its reservation: everything that may still fill. */
    public boolean isWorking() {
        return !isFinal();
    }
}
