package io.gatehouse.bootstrap.demo;

import io.gatehouse.application.ledger.MoveCash.Direction;
import io.gatehouse.domain.money.Money;

import java.time.Instant;

/** Money that the demo's trader brought in or took out. */
record DemoCash(Instant at, Direction direction, Money amount) implements DemoStep {}
