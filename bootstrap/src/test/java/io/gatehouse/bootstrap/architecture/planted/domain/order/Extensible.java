package io.gatehouse.bootstrap.architecture.planted.domain.order;

/** A class anybody may extend. */
public class Extensible {}
