package io.gatehouse.bootstrap.architecture.planted.domain.money;

import io.gatehouse.bootstrap.architecture.planted.domain.order.ReadsMoney;

/** An arrow against the order of capabilities, and half of a cycle. */
public record ReadsOrder(ReadsMoney back) {}
