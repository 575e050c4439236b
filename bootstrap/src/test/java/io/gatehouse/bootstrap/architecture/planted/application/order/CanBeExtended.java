package io.gatehouse.bootstrap.architecture.planted.application.order;

/** A class of the application that somebody may extend. */
public class CanBeExtended {}
