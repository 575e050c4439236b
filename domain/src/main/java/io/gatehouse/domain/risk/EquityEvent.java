package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A moment at which an account's equity is kept: the value just before {@code flow} (zero unless
 * money moves), and the risk day it belongs to. Not {@code current}: marks were stale or missing.
 */
public record EquityEvent(
        Kind kind, LocalDate riskDay, EquityPoint point, BigDecimal flow, boolean current) {
    public EquityEvent {
        if (flow.signum() != 0 && !kind.movesMoney) {
            throw new IllegalArgumentException(kind + " moves no money: " + flow);
        }
    }

    /** A moment without money from outside. */
    public static EquityEvent of(Kind kind, LocalDate day, EquityPoint point, boolean current) {
        return new EquityEvent(kind, day, point, BigDecimal.ZERO, current);
    }

    /** Why a point is kept. */
    public enum Kind {
        /** The account begins; its initial balance is there already. */
        OPENING(false),
        /** An hour has passed. */
        HOUR(false),
        /** A risk day ends. */
        DAY(false),
        /** Money comes in or goes out. */
        FLOW(true),
        /** The account starts again with its initial balance. */
        RESET(true);

        private final boolean movesMoney;

        Kind(boolean movesMoney) {
            this.movesMoney = movesMoney;
        }
    }
}
