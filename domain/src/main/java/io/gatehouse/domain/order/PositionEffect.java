package io.gatehouse.domain.order;

/** What the sender says an order must do to the position; a mismatch is refused before the gate. */
public enum PositionEffect {
    ANY,
    OPEN,
    CLOSE
}
