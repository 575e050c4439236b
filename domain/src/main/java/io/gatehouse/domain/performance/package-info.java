/**
 * Returns, metrics, and value at risk: statistics in binary numbers over exact equity and flows.
 */
package io.gatehouse.domain.performance;
