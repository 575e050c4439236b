package io.gatehouse.bootstrap.architecture.planted.domain.risk;

/** What rules extend. */
public interface RiskRule {
    String check();

    String code();
}
