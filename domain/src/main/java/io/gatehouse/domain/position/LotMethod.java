package io.gatehouse.domain.position;

/** Which lot a reduction closes first. */
public enum LotMethod {
    FIFO,
    LIFO,
    /** All lots in proportion. */
    AVERAGE
}
