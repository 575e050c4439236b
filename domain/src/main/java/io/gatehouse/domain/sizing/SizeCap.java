package io.gatehouse.domain.sizing;

/**
 * Why a size is smaller than its method would have it: a name for programs, a sentence for people.
 */
public record SizeCap(String by, String reason) {}
