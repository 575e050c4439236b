package io.gatehouse.bootstrap.architecture.planted.domain.risk.rule;

import io.gatehouse.bootstrap.architecture.planted.domain.risk.RiskRule;

/** A rule in no catalogue and without a test. */
public record Forgotten(String check, String code) implements RiskRule {}
