package io.gatehouse.domain.position;

/** Which lots a reduction closes. */
public enum LotMethod {
    /** The oldest first. */
    FIFO,
    /** The newest first. */
    LIFO,
    /** All lots in proportion, so that they may be kept as one at their average cost. */
    AVERAGE
}
