/** Metrics of a file of equity, without a server. */
package io.gatehouse.bootstrap.cli.performance;
